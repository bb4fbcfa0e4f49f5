using System.Diagnostics;
using System.Globalization;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Bench.Documents;

/// <summary>
/// Seconds from Word to PDF, as the job queue makes them: one at a worker that has LibreOffice waiting (limit 0,6 s), and the reports of a zip, some at a time,
/// beside LibreOffice's own batch of the same files in the same run (limit 1,2 times).
/// </summary>
internal static class MeasurePdf
{
    private const int Documents = 5;
    private const int Zipped = 2 * ZipRound.Batch;

    // What a person takes at least between asking for one and for the next: the process that waits has started.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    public static void Print(OfficialDocument report, DocumentForm form)
    {
        using var convert = new ConvertToPdf(new PdfOptions());
        if (!convert.IsInstalled)
        {
            Console.WriteLine($"PDF: {ConvertToPdf.Package} is not installed");
            return;
        }

        using var memory = new MemoryStream();
        DocxWriter.Write(report, form, memory);
        var document = memory.ToArray();
        var seconds = new List<double>();
        for (var i = 0; i <= Documents; i++)
        {
            seconds.Add(Seconds(() => convert.ExecuteAsync(document, CancellationToken.None).GetAwaiter().GetResult()));
            Thread.Sleep(Pause);
        }

        var later = seconds.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"PDF (soffice)",-20} {later[Documents / 2],8:F2} s a document of 12 pages at a warm worker (median of {Documents}, limit 0.6; "
                + $"{seconds[0]:F1} s the first, with a new profile)"));
        PrintBatch(convert, document);
    }

    private static void PrintBatch(ConvertToPdf convert, byte[] document)
    {
        byte[][] some = [.. Enumerable.Repeat(document, ZipRound.Batch)];
        var ours = Seconds(() =>
        {
            for (var done = 0; done < Zipped; done += ZipRound.Batch)
            {
                convert.ExecuteAsync(some, CancellationToken.None).GetAwaiter().GetResult();
            }
        });
        using var own = new ConvertToPdf(new PdfOptions { Warm = TimeSpan.Zero });
        own.ExecuteAsync(document, CancellationToken.None).GetAwaiter().GetResult();
        var peer = Seconds(() => own.ExecuteAsync([.. Enumerable.Repeat(document, Zipped)], CancellationToken.None).GetAwaiter().GetResult());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"PDF, zip",-20} {ours / Zipped,8:F2} s a document of {Zipped}, {ZipRound.Batch} at a time; LibreOffice, all in one, {peer / Zipped:F2} s: "
                + $"{ours / peer:F2} times (limit 1.2)"));
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
