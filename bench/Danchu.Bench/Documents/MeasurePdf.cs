using System.Diagnostics;
using System.Globalization;
using Danchu.Core.Documents.Pdf;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Bench.Documents;

/// <summary>Seconds from Word to PDF, as the job queue makes them: a process for each file. The first also makes the profile.</summary>
internal static class MeasurePdf
{
    private const int Documents = 5;

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
        var seconds = new List<double>();
        for (var i = 0; i <= Documents; i++)
        {
            var watch = Stopwatch.StartNew();
            convert.ExecuteAsync(memory.ToArray(), CancellationToken.None).GetAwaiter().GetResult();
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        var later = seconds.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"PDF (soffice)",-20} {later[Documents / 2],8:F1} s a document of 12 pages (median of {Documents}; "
                + $"{seconds[0]:F1} s the first, with a new profile)"));
    }
}
