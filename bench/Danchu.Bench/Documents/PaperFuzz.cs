using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;
using Danchu.Documents.Encodings;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Danchu.Bench.Documents;

/// <summary>
/// Mutated .xlsx and PDF files and texts in old encodings against what reads them: no crash, no hang, bounded memory. A file that breaks something is kept, and
/// ends the run.
/// </summary>
internal static class PaperFuzz
{
    private static readonly Dictionary<string, IndicatorKind> NoIndicators = new(StringComparer.Ordinal);

    public static int Run(string kind, int seconds, int seed)
    {
        var (random, watch, slowest, count) = (new Random(seed), Stopwatch.StartNew(), TimeSpan.Zero, 0);
        byte[] sound = kind switch
        {
            "pdf" => Pdf(),
            "xlsx" => Xlsx(),
            _ => Encoding.Latin1.GetBytes("Toµn x· ®· tæ chøc 24 buæi ®èi tho¹i; xaõ coù 46 ñôn.\n"),
        };
        for (; watch.Elapsed.TotalSeconds < seconds; count++)
        {
            var broken = Broken(kind, sound, random);
            var start = watch.Elapsed;
            try
            {
                Read(kind, broken);
            }
            catch (Exception fault)
            {
                // Whatever it is, it is what the run looks for.
                var kept = Path.Combine(Path.GetTempPath(), $"danchu-fuzz-{seed}-{count}.{kind}");
                File.WriteAllBytes(kept, broken);
                Console.WriteLine($"broken after {count} files, kept as {kept}: {fault}");
                return 1;
            }

            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (watch.Elapsed - start).Ticks));
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {kind} files in {seconds} s, seed {seed}: none crashed; slowest {slowest.TotalMilliseconds:F0} ms; "
                + $"peak memory {process.PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static void Read(string kind, byte[] file)
    {
        switch (kind)
        {
            case "pdf":
                ReadPdf.From(file);
                break;
            case "xlsx":
                ParseOfficeRubric.From("a.xlsx", file, NoIndicators, new RubricHead { Name = "x" }, new ErrorList());
                break;
            default:
                LegacyText.Read(file);
                break;
        }
    }

    private static byte[] Broken(string kind, byte[] sound, Random random)
    {
        if (kind is "xlsx" && random.Next(3) > 0)
        {
            return BreakParts(sound, random);
        }

        var broken = sound[..(random.Next(8) == 0 ? random.Next(sound.Length) : sound.Length)];
        for (var hits = random.Next(1, 20); hits > 0 && broken.Length > 0; hits--)
        {
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        }

        return broken;
    }

    /// <summary>Digits, names and brackets changed inside the parts of a sound package.</summary>
    private static byte[] BreakParts(byte[] sound, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(sound));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var text = new StringBuilder(reader.ReadToEnd());
                for (var hits = random.Next(4); hits > 0 && text.Length > 0; hits--)
                {
                    text[random.Next(text.Length)] = "0123456789<>/\"= AZx"[random.Next(19)];
                }

                using var writer = new StreamWriter(target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Xlsx()
    {
        using var sheet = new SheetWriter(new SheetLayout("Bảng", [8, 60, 10]));
        sheet.WriteRow(new object?[] { "TT", "Nội dung tiêu chí", "Điểm tối đa" }.Select(value => new ExportCell(value)));
        for (var i = 1; i < 30; i++)
        {
            sheet.WriteRow(new object?[] { $"{i}", $"Tiêu chí {i}", (decimal)i }.Select(value => new ExportCell(value)));
        }

        sheet.WriteRow(new object?[] { null, "Tổng cộng", new ExportFormula("SUM(C2:C30)", 435) }.Select(value => new ExportCell(value)));
        using var file = sheet.Finish();
        return file.ToArray();
    }

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var i = 0; i < 3; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var line = 0; line < 40; line++)
            {
                page.AddText($"Line {line} with 46/61, or 75,41%", 12, new PdfPoint(60, 800 - (line * 18)), font);
            }
        }

        return builder.Build();
    }
}
