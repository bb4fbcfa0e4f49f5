using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Danchu.Core.Documents.Pdf;

namespace Danchu.Tests.Documents;

/// <summary>
/// Documents as pages of a PDF, all made in one run of LibreOffice and prepared for it as the program does; without LibreOffice whoever asks for a page is
/// skipped, and says so. DANCHU_PAGES names a folder that keeps the PDFs, to be looked at.
/// </summary>
internal sealed class RenderedPages : IDisposable
{
    private const double Point = 25.4 / 72;
    private const string Needed = "LibreOffice (libreoffice-writer-nogui) and poppler-utils are needed to see the pages.";

    private readonly string folder = Directory.CreateTempSubdirectory("danchu-pages").FullName;
    private readonly bool ready;

    public RenderedPages(IEnumerable<(string Name, byte[] Docx)> documents)
    {
        foreach (var (name, docx) in documents)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), KeepLastRows.In(docx));
        }

        string[] arguments = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder];
        ready = Run("soffice", [.. arguments, .. Directory.GetFiles(folder, "*.docx")]) is not null;
        if (Environment.GetEnvironmentVariable("DANCHU_PAGES") is { Length: > 0 } kept)
        {
            Directory.CreateDirectory(kept);
            Array.ForEach(Directory.GetFiles(folder, "*.pdf"), pdf => File.Copy(pdf, Path.Combine(kept, Path.GetFileName(pdf)), overwrite: true));
        }
    }

    /// <summary>A word on a page of the PDF; edges in millimetres from the top left corner.</summary>
    public sealed record Word(string Text, double Left, double Top, double Right, double Bottom)
    {
        public double Centre => (Left + Right) / 2;
    }

    /// <summary>A page of the PDF; size in millimetres.</summary>
    public sealed record Page(double Width, double Height, IReadOnlyList<Word> Words)
    {
        public Word First(string text) => Words.First(word => string.Equals(word.Text, text, StringComparison.Ordinal));

        /// <summary>Words that stand on one base line, from left to right, line by line.</summary>
        public IReadOnlyList<string> Lines => [.. Words.GroupBy(word => Math.Round(word.Bottom)).OrderBy(line => line.Key)
            .Select(line => string.Join(' ', line.OrderBy(word => word.Left).Select(word => word.Text)))];
    }

    public IReadOnlyList<Page> Of(string name)
    {
        var (pdf, html) = (Path.Combine(folder, $"{name}.pdf"), Path.Combine(folder, $"{name}.html"));
        if (!ready || (!File.Exists(html) && Run("pdftotext", ["-bbox", pdf, html]) is null))
        {
            Assert.Skip(Needed);
        }

        // pdftotext leaves control characters in its XML; they are no words.
        var xml = XElement.Parse(Regex.Replace(
            File.ReadAllText(html), @"[\x00-\x08\x0B\x0C\x0E-\x1F]|<!DOCTYPE[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(5)));
        return [.. xml.Descendants().Where(element => element.Name.LocalName is "page").Select(page => new Page(
            Length(page, "width"), Length(page, "height"),
            [.. page.Elements()
                .Select(word => new Word(word.Value, Length(word, "xMin"), Length(word, "yMin"), Length(word, "xMax"), Length(word, "yMax")))]))];
    }

    /// <summary>The names of the fonts in each PDF, as pdffonts prints them below two lines of heading.</summary>
    public IEnumerable<(string File, IReadOnlyList<string> Fonts)> Fonts()
    {
        foreach (var docx in Directory.GetFiles(folder, "*.docx"))
        {
            var list = ready ? Run("pdffonts", [Path.ChangeExtension(docx, "pdf")]) : null;
            Assert.SkipWhen(list is null, Needed);
            yield return (Path.GetFileName(docx), [.. list!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Split(' ')[0])]);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static double Length(XElement element, string attribute) =>
        double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture) * Point;

    // What it printed; null when it failed.
    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed.
            return null;
        }
    }
}
