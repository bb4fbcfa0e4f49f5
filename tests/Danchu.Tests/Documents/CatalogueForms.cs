using System.Xml.Linq;
using Danchu.Core.Documents;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Danchu.Documents.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Danchu.Tests.Documents;

/// <summary>The forms of the catalogue and what the tests do with them.</summary>
internal static class CatalogueForms
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Folder { get; } = Path.Combine(Root(), "catalogue", "document-forms");

    public static DocumentForms All { get; } = ParseDocumentForms.FromFolder(Folder);

    public static DocumentForm State => All.Choose(IssuerForm.State, new DateOnly(2023, 11, 1));

    public static DocumentForm Party => All.Choose(IssuerForm.Party, new DateOnly(2023, 11, 1));

    public static TheoryData<string> Keys => [.. All.All.Select(form => form.Key)];

    public static DocumentForm ByKey(string key) => All.All.Single(form => string.Equals(form.Key, key, StringComparison.Ordinal));

    public static byte[] Docx(this OfficialDocument document, DocumentForm form)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, form, stream);
        return stream.ToArray();
    }

    public static string Html(this OfficialDocument document, DocumentForm form)
    {
        using var text = new StringWriter();
        HtmlPreview.Write(document, form, text);
        return text.ToString();
    }

    public static XElement Part(this byte[] docx, string name)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry(name).ShouldNotBeNull().Open();
        return XElement.Load(part, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The text of each paragraph of the body that has any, with line breaks and content controls; what does not break as what does.</summary>
    public static IReadOnlyList<string> Paragraphs(this byte[] docx, string part = "word/document.xml") =>
        [.. docx.Part(part).Descendants(W + "p").Select(TextOf).Where(text => text.Length > 0)];

    public static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(e => e.Name.LocalName switch
    {
        "t" => e.Value.Replace('\u00A0', ' '), "br" => "\n", "noBreakHyphen" => "-", _ => "",
    }));

    /// <summary>A part's XML as somebody would have typed it, without the blanks and hyphens that do not break.</summary>
    public static string AsTyped(this string xml) =>
        xml.Replace('\u00A0', ' ').Replace("</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">", "-", StringComparison.Ordinal);

    public static IEnumerable<string> Styled(this byte[] docx, string style) => docx.Part("word/document.xml").Descendants(W + "p")
        .Where(p => string.Equals((string?)p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"), style, StringComparison.Ordinal)).Select(TextOf);

    public static IReadOnlyList<string> Faults(this byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Danchu.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
