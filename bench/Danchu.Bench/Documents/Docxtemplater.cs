using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Danchu.Documents;

namespace Danchu.Bench.Documents;

/// <summary>
/// The npm peer on the same content: node fills a template by docxtemplater and says its rate. Needs, once:
/// <c>cd bench/Danchu.Bench/Documents/docxtemplater &amp;&amp; npm ci</c>; without node or packages it is left out and said so.
/// </summary>
internal static class Docxtemplater
{
    public static void Print(OfficialDocument report, double ours)
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine($"docxtemplater        left out: run npm ci in {folder}");
            return;
        }

        using var node = Process.Start(new ProcessStartInfo("node", ["peer.mjs"])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        node.StandardInput.Write(JsonSerializer.Serialize(Content(report)));
        node.StandardInput.Close();
        var rate = double.Parse(node.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        node.WaitForExit();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"docxtemplater",-20} {rate,8:F0} documents/s   DocxWriter is {ours / rate:F1} x docxtemplater"));
    }

    /// <summary>Titles, paragraphs with their figures and notes, table rows: the same words as our writer gets.</summary>
    private static object Content(OfficialDocument report) => new
    {
        issuer = report.Title.IssuingBody,
        number = report.Title.Number.Symbol,
        subject = report.Title.Subject,
        blocks = report.Body.Where(block => block is not Table).Select(block => new
        {
            parts = (block is Heading heading ? heading.Content : ((Paragraph)block).Content)
                .Select(
                    inline => inline switch { Run run => run.Text, BoundFigure figure => figure.Text, Footnote note => ((Run)note.Content[0]).Text, _ => "" }),
        }),
        tables = report.Body.OfType<Table>().Select(table => new
        {
            rows = table.Rows.Select(row => row.Cells.Select(cell => ((Run)cell.Content[0]).Text).ToArray())
                .Select(cells => new { a = cells[0], b = cells[1], c = cells[2], d = cells[3], e = cells[4] }),
        }),
        signer = report.Signature.SignerName,
    };

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var peer = Path.Combine(folder.FullName, "bench", "Danchu.Bench", "Documents", "docxtemplater");
            if (Directory.Exists(peer))
            {
                return peer;
            }
        }

        throw new DirectoryNotFoundException("bench/Danchu.Bench/Documents/docxtemplater");
    }
}
