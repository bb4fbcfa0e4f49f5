using System.Globalization;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Html;

/// <summary>The body of a document as HTML: headings, paragraphs, lists and tables.</summary>
internal sealed class HtmlBody(HtmlText html, DocumentForm form, int headingBase)
{
    private readonly HeadingNumbers numbers = new(form);

    public void Write(Sequence<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Heading(heading);
                    break;
                case Paragraph paragraph:
                    html.Open("p", Style("doc-p", paragraph.Alignment, Alignment.Justify));
                    html.Inlines(paragraph.Content);
                    html.Close("p");
                    break;
                case ListBlock list:
                    List(list);
                    break;
                case Table table:
                    Table(table);
                    break;
            }
        }
    }

    private void Heading(Heading heading)
    {
        var element = "h" + Math.Clamp(headingBase - 1 + heading.Level, 2, 6).ToString(CultureInfo.InvariantCulture);
        html.Open(element, $"doc-h{Math.Clamp(heading.Level, 1, Documents.Heading.DeepestLevel).ToString(CultureInfo.InvariantCulture)}");
        if (numbers.Next(heading) is { } number)
        {
            html.Text(number + " ");
        }

        html.Inlines(heading.Content, HeadingNumbers.FormOf(form, heading.Level).Look.Upper);
        html.Close(element);
    }

    /// <summary>The marker is text, as in the Word file; the stylesheet takes the browser's own away.</summary>
    private void List(ListBlock list)
    {
        var element = list.Marker is ListMarker.Letter or ListMarker.Number ? "ol" : "ul";
        html.Open(element, "doc-list");
        for (var i = 0; i < list.Items.Count; i++)
        {
            html.Open("li", null);
            html.Text(BodyWriter.Marker(list.Marker, i + 1));
            html.Inlines(list.Items[i].Content);
            if (list.Items[i].Inner is { } inner)
            {
                List(inner);
            }

            html.Close("li");
        }

        html.Close(element);
    }

    private void Table(Table table)
    {
        var grid = new TableGrid(table);
        var labels = HtmlColumns.Labels(table, grid);

        // It may be wider than the screen: focusable, so that it scrolls with the arrow keys.
        html.Raw($"<div class=\"doc-table{(table.Landscape ? " doc-wide" : "")}\" tabindex=\"0\" role=\"group\" aria-label=\"Bảng\">");
        html.Open("table", labels.Count > 0 ? "doc-rows" : null);
        if (table.Caption is { } caption)
        {
            html.Element("caption", null, caption);
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            var header = row < table.HeaderRows;
            html.Raw(row == 0 ? header ? "<thead>" : "<tbody>" : row == table.HeaderRows ? "</thead><tbody>" : "");
            html.Open("tr", null);
            foreach (var slot in grid.Row(row))
            {
                Cell(table, slot, header, header ? null : labels.GetValueOrDefault(slot.Column));
            }

            html.Close("tr");
        }

        html.Raw(table.Rows.Count <= table.HeaderRows ? "</thead>" : "</tbody>");
        html.Close("table");
        html.Close("div");
    }

    private void Cell(Table table, TableSlot slot, bool header, string? label)
    {
        if (slot.Continues)
        {
            return;
        }

        var element = header ? "th" : "td";
        var alignment = slot.Cell?.Alignment ?? (header ? Alignment.Centre : table.Columns[slot.Column].Alignment);
        html.Raw("<" + element);
        html.Raw(header ? slot.Columns > 1 ? " scope=\"colgroup\"" : " scope=\"col\"" : "");
        html.Raw(slot.Columns > 1 ? $" colspan=\"{slot.Columns.ToString(CultureInfo.InvariantCulture)}\"" : "");
        html.Raw(slot.Rows > 1 ? $" rowspan=\"{slot.Rows.ToString(CultureInfo.InvariantCulture)}\"" : "");
        html.Raw(Style(slot.Cell?.Upright is true ? "doc-upright" : null, alignment, header ? Alignment.Centre : Alignment.Left) is { } style
            ? $" class=\"{style}\""
            : "");
        html.Attribute("data-label", label);
        html.Raw(">");
        html.Inlines(slot.Cell?.Content ?? []);
        html.Close(element);
    }

    private static string? Style(string? style, Alignment alignment, Alignment usual)
    {
        if (alignment == usual)
        {
            return style;
        }

        var own = alignment switch
        {
            Alignment.Left => "doc-left",
            Alignment.Centre => "doc-centre",
            Alignment.Right => "doc-right",
            _ => "doc-justify",
        };
        return style is null ? own : $"{style} {own}";
    }
}
