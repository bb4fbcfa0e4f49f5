using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Danchu.Bench.Documents;

/// <summary>
/// Reading by the Open XML SDK's object tree, as its documentation shows it: the parts a reader needs are loaded and the text of body and footnotes is
/// collected. The least a reader built on it would do; numbers, styles, tracked changes and the parts of an official document would come on top.
/// </summary>
internal static class SdkDomReader
{
    /// <returns>The text, a line for each paragraph.</returns>
    public static string Text(Stream file)
    {
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        var main = package.MainDocumentPart!;
        _ = main.StyleDefinitionsPart?.Styles?.ChildElements.Count;
        _ = main.NumberingDefinitionsPart?.Numbering?.ChildElements.Count;
        var text = new StringBuilder();
        Lines(main.FootnotesPart?.Footnotes, text);
        Lines(main.Document.Body, text);
        return text.ToString();
    }

    private static void Lines(OpenXmlElement? root, StringBuilder text)
    {
        foreach (var paragraph in root?.Descendants<W.Paragraph>() ?? [])
        {
            foreach (var piece in paragraph.Descendants<W.Text>())
            {
                text.Append(piece.Text);
            }

            text.Append('\n');
        }
    }
}
