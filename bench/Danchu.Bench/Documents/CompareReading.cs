using System.Globalization;
using System.IO.Compression;
using System.Text;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Reading;
using Danchu.Documents.Word;

namespace Danchu.Bench.Documents;

/// <summary>
/// Our reader (file to model) beside the Open XML SDK's DOM (file to text) on the same files, turn by turn. Processor time, not the clock: the ratio holds
/// on a crowded machine too.
/// </summary>
internal static class CompareReading
{
    private const int Pieces = 3_000_000;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private const string ContentTypes =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    private const string Relationships =
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="a" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
        </Relationships>
        """;

    public static int Run()
    {
        var forms = ParseDocumentForms.FromFolder(DocumentsBench.Catalogue());
        var state = forms.Choose(IssuerForm.State, new DateOnly(2023, 12, 25));
        var party = forms.Choose(IssuerForm.Party, new DateOnly(2023, 12, 25));
        Console.WriteLine(
            $"Reading: DocxReader gives the whole model, the SDK's DOM the text of body and footnotes; processor time, medians of {Rounds} rounds");
        Compare("12 pages", [Written(TwelvePageReport.Make(), state)]);
        Compare(
            "8 small files",
            [
                .. SampleDocuments.For(IssuerForm.State).Select(sample => Written(sample.Document, state)),
                .. SampleDocuments.For(IssuerForm.Party).Select(sample => Written(sample.Document, party)),
            ]);
        Bomb();
        return 0;
    }

    private static void Compare(string name, byte[][] files)
    {
        var ours = () => Each(files, file => DocxReader.Read(file) is DocxRead ? 1 : throw new InvalidDataException(name));
        var sdk = () => Each(files, file => SdkDomReader.Text(file).Length);
        var rates = Rates(ours, sdk);
        var (oursBytes, sdkBytes) = (Allocated(ours), Allocated(sdk));
        Print(name, "DocxReader", rates[0] * files.Length, oursBytes / files.Length);
        Print(name, "Open XML SDK DOM", rates[1] * files.Length, sdkBytes / files.Length);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-14} DocxReader / SDK: {rates[0] / rates[1]:F2} x the speed, {oursBytes / (double)sdkBytes:F2} x the bytes"));
    }

    /// <summary>A file of a few kilobytes that unpacks into three million empty paragraphs.</summary>
    private static void Bomb()
    {
        var file = Packed(string.Concat(Enumerable.Repeat("<w:p/>", Pieces)));
        var refusal = "";
        var ours = Allocated(() => refusal = DocxReader.Read(new MemoryStream(file)) is DocxRefused refused ? refused.Reason : "read");
        var sdk = Allocated(() => SdkDomReader.Text(new MemoryStream(file)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"3 million empty paragraphs in {file.Length / 1000} KB: DocxReader allocates {ours / 1e6:F0} MB ({refusal}), the SDK's DOM {sdk / 1e6:F0} MB"));
    }

    private static byte[] Packed(string paragraphs)
    {
        const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes);
            Add(zip, "_rels/.rels", Relationships);
            Add(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{paragraphs}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static byte[] Written(OfficialDocument document, DocumentForm form)
    {
        using var memory = new MemoryStream();
        DocxWriter.Write(document, form, memory);
        return memory.ToArray();
    }

    private static void Each(byte[][] files, Func<Stream, int> read)
    {
        foreach (var file in files)
        {
            read(new MemoryStream(file));
        }
    }

    private static double[] Rates(params Action[] contestants)
    {
        var rates = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                rates[i].Add(Rate(contestants[i]));
            }
        }

        // The first round warms up.
        return [.. rates.Select(each => each.Skip(1).Order().ElementAt(Rounds / 2))];
    }

    private static double Rate(Action work)
    {
        var (from, count) = (Environment.CpuUsage.TotalTime, 0);
        while (Environment.CpuUsage.TotalTime - from < Round)
        {
            work();
            count++;
        }

        return count / (Environment.CpuUsage.TotalTime - from).TotalSeconds;
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Print(string name, string reader, double rate, long bytes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-14} {reader,-18} {rate,7:F0} documents a second of processor {bytes / 1000,8:N0} KB allocated a document"));
}
