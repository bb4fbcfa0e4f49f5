using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.FormChecking;
using Danchu.Documents.FormChecking.Facts;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Danchu.Documents.Reading;
using Danchu.Documents.Word;

namespace Danchu.Bench.Documents;

/// <summary>
/// Mutated .docx files against the reader and the form check: no crash, no hang, bounded memory. A quarter are broken as bytes, a quarter as XML
/// inside a sound zip, half in what the XML says (<see cref="BreakTree"/>). What could be read is also shown and written again. A file
/// that breaks something is kept, and ends the run.
/// </summary>
internal static class ReadingFuzz
{
    private static readonly string[] Pieces =
    [
        "<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "<w:r><w:br/></w:r>", "<w:vMerge/>", "<w:gridSpan w:val=\"199\"/>",
        "<w:gridSpan w:val=\"-5\"/>",
        "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:sectPr/>", "<w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr>",
        "<w:outlineLvl w:val=\"-3\"/>",
        "<w:footnoteReference w:id=\"1\"/>", "&#x1F600;", "&amp;", "<w:t>Nơi nhận:</w:t>", "<w:t>Kính gửi:</w:t>", "<w:t>PHỤ LỤC</w:t>",
        "<w:ind w:left=\"2147483647\"/>",
        "<w:ins w:id=\"1\">", "</w:ins>", "<w:del w:id=\"1\">", "</w:del>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:trPr><w:del/></w:trPr>",
        "<w:vMerge w:val=\"restart\"/>",
        "<w:t>TM. ỦY BAN NHÂN DÂN</w:t>", "<w:t>Lưu: VT.</w:t>", "<w:pStyle w:val=\"SignerName\"/>", "<w:pStyle w:val=\"Heading9\"/>", "<w:lvl w:ilvl=\"1\"/>",
        "<w:gridCol w:w=\"-1\"/>",
    ];

    public static int Run(int seconds, int seed)
    {
        var forms = ParseDocumentForms.FromFolder(DocumentsBench.Catalogue());
        var requirements = ParseFormRequirements.FromFolder(Path.Combine(DocumentsBench.Catalogue(), "checks"));
        byte[][] files =
        [
            .. forms.All.SelectMany(form => SampleDocuments.For(form.Issuer).Select(sample => Written(sample.Document, form))),
            ForeignFile.Make(),
            ForeignFile.Make(),
        ];
        var (random, watch, slowest, read, refused) = (new Random(seed), Stopwatch.StartNew(), TimeSpan.Zero, 0, 0);
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var file = files[random.Next(files.Length)];
            var broken = random.Next(4) switch
            {
                0 => BreakBytes(file, random),
                1 => BreakXml(file, random),
                _ => BreakTree.Broken(file, random),
            };
            var start = watch.Elapsed;
            if (Fault(broken, forms, requirements, out var outcome) is { } fault)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"danchu-fuzz-{seed}-{read + refused}.docx");
                File.WriteAllBytes(kept, broken);
                Console.WriteLine($"broken after {read + refused} files, kept as {kept}: {fault}");
                return 1;
            }

            (read, refused) = outcome is DocxRead ? (read + 1, refused) : (read, refused + 1);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (watch.Elapsed - start).Ticks));
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{read + refused} files in {seconds} s, seed {seed}: {read} read, {refused} refused, none crashed; slowest {slowest.TotalMilliseconds:F0} ms; "
                + $"peak memory {process.PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static Exception? Fault(byte[] file, DocumentForms forms, IReadOnlyList<FormRequirements> requirements, out DocxReading? outcome)
    {
        outcome = null;
        try
        {
            outcome = DocxReader.Read(new MemoryStream(file));
            if (ReadFormFacts.From(new MemoryStream(file)) is { } facts)
            {
                CheckForm.Read(facts, forms, requirements);
            }

            if (outcome is DocxRead found)
            {
                var form = forms.Choose(found.Issuer ?? IssuerForm.State, new DateOnly(2023, 12, 25));
                HtmlPreview.Write(found.Document, form, TextWriter.Null);
                DocxWriter.Write(found.Document, form, Stream.Null);
            }

            return null;
        }
        catch (Exception fault)
        {
            // Whatever it is, it is what the run looks for.
            return fault;
        }
    }

    private static byte[] Written(OfficialDocument document, DocumentForm form)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, form, stream);
        return stream.ToArray();
    }

    private static byte[] BreakBytes(byte[] file, Random random)
    {
        var broken = file[..(random.Next(8) == 0 ? random.Next(file.Length) : file.Length)];
        for (var hits = random.Next(1, 20); hits > 0 && broken.Length > 0; hits--)
        {
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        }

        return broken;
    }

    private static byte[] BreakXml(byte[] file, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var reader = new StreamReader(source.Entries[i].Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();
                using var writer = new StreamWriter(target.CreateEntry(source.Entries[i].FullName, CompressionLevel.NoCompression).Open());
                writer.Write(i == victim || source.Entries[i].FullName is "word/document.xml" ? Mutated(text, random) : text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Takes elements out, doubles them, moves them and puts others between; sometimes the result is still well-formed.</summary>
    private static string Mutated(string xml, Random random)
    {
        for (var hits = random.Next(1, 6); hits > 0; hits--)
        {
            var at = xml.IndexOf('<', random.Next(xml.Length));
            var end = at < 0 ? -1 : xml.IndexOf('>', at);
            if (end < 0)
            {
                continue;
            }

            var element = xml[at..(end + 1)];
            xml = random.Next(4) switch
            {
                0 => xml.Remove(at, element.Length),
                1 => xml.Insert(at, element),
                2 => xml.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => xml.Replace(element, element[^2] == '/' ? "" : element, StringComparison.Ordinal),
            };
        }

        return xml;
    }
}
