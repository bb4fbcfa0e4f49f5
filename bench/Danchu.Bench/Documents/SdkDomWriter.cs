using Danchu.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Body = DocumentFormat.OpenXml.Wordprocessing.Body;
using Doc = Danchu.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Danchu.Bench.Documents;

/// <summary>The same content by the Open XML SDK's object tree, as its documentation shows it: the peer, not a strawman (no reparsing, one save).</summary>
internal static class SdkDomWriter
{
    public static void Write(OfficialDocument document, Stream output)
    {
        using var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = package.AddMainDocumentPart();
        var notes = new W.Footnotes();
        var body = new Body();
        Title(document, body);
        foreach (var block in document.Body)
        {
            body.Append(Block(block, notes));
        }

        foreach (var line in document.Signature.Lines)
        {
            body.Append(Paragraph(line.Text));
        }

        body.Append(Paragraph(document.Signature.SignerName ?? ""));
        foreach (var line in document.Recipients?.Lines ?? [])
        {
            body.Append(Paragraph(line));
        }

        main.Document = new W.Document(body);
        main.AddNewPart<FootnotesPart>().Footnotes = notes;
        main.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(
            new W.Style(new W.StyleName { Val = "Normal" }) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true });
    }

    private static void Title(OfficialDocument document, Body body)
    {
        var title = document.Title;
        foreach (var line in new[]
        {
            title.SuperiorBody ?? "",
            title.IssuingBody,
            title.Number.Symbol,
            title.PlaceAndDate.Place,
            title.TypeName ?? "",
            title.Subject,
        })
        {
            body.Append(Paragraph(line));
        }
    }

    private static OpenXmlElement Block(Block block, W.Footnotes notes) => block switch
    {
        Heading heading => Paragraph(heading.Content, notes, $"Heading{heading.Level}"),
        Doc.Paragraph paragraph => Paragraph(paragraph.Content, notes, "BodyText"),
        Doc.Table table => Table(table, notes),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static W.Paragraph Paragraph(string text) => new(Run(text));

    private static W.Paragraph Paragraph(Sequence<Inline> content, W.Footnotes notes, string style)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        foreach (var inline in content)
        {
            paragraph.Append(Inline(inline, notes));
        }

        return paragraph;
    }

    private static OpenXmlElement Inline(Inline inline, W.Footnotes notes)
    {
        switch (inline)
        {
            case BoundFigure figure:
                return new W.SdtRun(
                    new W.SdtProperties(new W.Tag { Val = figure.Tag }, new W.SdtId { Val = 1 }, new W.SdtContentText()),
                    new W.SdtContentRun(Run(figure.Text)));
            case Footnote footnote:
                var id = notes.ChildElements.Count + 1;
                notes.Append(new W.Footnote(Paragraph(footnote.Content, notes, "FootnoteText")) { Id = id });
                return new W.Run(new W.FootnoteReference { Id = id });
            default:
                return Run(((Doc.Run)inline).Text);
        }
    }

    private static W.Run Run(string text) => new(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static W.Table Table(Doc.Table table, W.Footnotes notes)
    {
        var result = new W.Table(new W.TableProperties(new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }));
        foreach (var row in table.Rows)
        {
            var cells = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
            foreach (var cell in row.Cells)
            {
                cells.Append(new W.TableCell(
                    new W.TableCellProperties(new W.TableCellWidth { Width = "1000", Type = W.TableWidthUnitValues.Dxa }),
                    Paragraph(cell.Content, notes, "TableCell")));
            }

            result.Append(cells);
        }

        return result;
    }
}
