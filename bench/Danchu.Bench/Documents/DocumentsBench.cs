using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Danchu.Core.Documents;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Danchu.Documents.Reading;
using Danchu.Documents.Word;

namespace Danchu.Bench.Documents;

/// <summary>Documents per second on one core, the peers beside ours in the same run, medians of several rounds.</summary>
internal static class DocumentsBench
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public static int Run(string[] arguments) => arguments switch
    {
        [] => Compare(),
        ["reading"] => CompareReading.Run(),
        ["fuzz", ("pdf" or "xlsx" or "text") and var kind, var seconds] => PaperFuzz.Run(kind, int.Parse(seconds, CultureInfo.InvariantCulture), seed: 1),
        ["fuzz", var seconds] => ReadingFuzz.Run(int.Parse(seconds, CultureInfo.InvariantCulture), seed: 1),
        ["fuzz", var seconds, var seed] => ReadingFuzz.Run(int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
        _ => Usage.Print(),
    };

    private static int Compare()
    {
        var form = ParseDocumentForms.FromFolder(Catalogue()).Choose(IssuerForm.State, new DateOnly(2023, 12, 25));
        var report = TwelvePageReport.Make();
        using var memory = new MemoryStream();
        (string Name, Action Work)[] contestants =
        [
            ("DocxWriter", () => DocxWriter.Write(report, form, Emptied(memory))),
            ("Open XML SDK DOM", () => SdkDomWriter.Write(report, Emptied(memory))),
            ("HtmlPreview", () => HtmlPreview.Write(report, form, TextWriter.Null)),
        ];

        var rates = Measure(contestants);
        Console.WriteLine("12 pages, 20 footnotes, three tables of 60 rows; one core");
        for (var i = 0; i < contestants.Length; i++)
        {
            contestants[i].Work();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{contestants[i].Name,-20} {rates[i],8:F0} documents/s   {rates[i] / rates[1],6:F1} x SDK DOM"));
        }

        Read(report, form);
        MeasurePdf.Print(report, form);
        Docxtemplater.Print(TwelvePageReport.Make(), rates[0]);
        return 0;
    }

    /// <summary>Reading back, in megabytes of unpacked document.xml, beside a bare XmlReader that only walks over the same bytes.</summary>
    private static void Read(OfficialDocument report, DocumentForm form)
    {
        using var memory = new MemoryStream();
        DocxWriter.Write(report, form, memory);
        var bytes = memory.ToArray();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var xml = Unpacked(zip.GetEntry("word/document.xml")!);
        var rates = Measure([("DocxReader", () => DocxReader.Read(new MemoryStream(bytes))), ("bare XmlReader", () => Walk(xml))]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"DocxReader",-20} {rates[0],8:F0} documents/s   {rates[0] * xml.Length / 1e6,6:F0} MB/s of XML "
                + $"({bytes.Length / 1000} KB packed, unpacking included)"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"bare XmlReader",-20} {rates[1],8:F0} documents/s   {rates[1] * xml.Length / 1e6,6:F0} MB/s of XML; DocxReader / bare "
                + $"{rates[0] / rates[1]:F2}"));
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var memory = new MemoryStream();
        part.CopyTo(memory);
        return memory.ToArray();
    }

    private static void Walk(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
        {
        }
    }

    private static double[] Measure((string Name, Action Work)[] contestants)
    {
        var rounds = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                rounds[i].Add(Rate(contestants[i].Work));
            }
        }

        // The first round warms up.
        return [.. rounds.Select(rates => rates.Skip(1).Order().ElementAt((rates.Count - 1) / 2))];
    }

    private static double Rate(Action work)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < Round)
        {
            work();
            count++;
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static MemoryStream Emptied(MemoryStream stream)
    {
        stream.SetLength(0);
        return stream;
    }

    internal static string Catalogue()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "catalogue", "document-forms")))
            {
                return Path.Combine(folder.FullName, "catalogue", "document-forms");
            }
        }

        throw new DirectoryNotFoundException("catalogue/document-forms");
    }
}
