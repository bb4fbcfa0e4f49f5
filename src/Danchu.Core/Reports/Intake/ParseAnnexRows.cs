using System.Text.RegularExpressions;
using Danchu.Core.Markup;
using Danchu.Documents;
using Block = Danchu.Documents.Block;
using Inline = Danchu.Documents.Inline;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Finds the figures in a file's annexes. Units print them as a table, or as lines under headings (the annex of 496-BC/BCĐ, Tam Đường, 2023:
/// "- Bí thư Huyện ủy: Tiếp dân 2 lượt người; đối thoại 01 cuộc.").
/// </summary>
internal sealed partial class ParseAnnexRows
{
    /// <summary>More than any form has; a file with more is not read to its end.</summary>
    public const int Most = 2000;

    private const int LongestLabel = 300;

    private readonly List<AnnexRow> rows = [];
    private string group = "";

    public static List<AnnexRow> From(OfficialDocument document)
    {
        var reader = new ParseAnnexRows();
        var number = 0;
        foreach (var table in document.Body.OfType<Table>())
        {
            reader.Table(table);
        }

        foreach (var annex in document.Annexes)
        {
            var before = reader.rows.Count;
            number++;
            reader.group = "";
            foreach (var block in annex.Body)
            {
                reader.Read(block);
            }

            for (var at = before; at < reader.rows.Count; at++)
            {
                reader.rows[at] = reader.rows[at] with { Annex = number };
            }
        }

        return reader.rows.Count > Most ? reader.rows[..Most] : reader.rows;
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case Heading heading:
                group = PlainText.Of(heading.Content);
                break;
            case Table table:
                Table(table);
                break;
            case ListBlock list:
                List(list);
                break;
            case Paragraph paragraph:
                Line(paragraph.Content, heads: true);
                break;
        }
    }

    private void Table(Table table)
    {
        foreach (var row in AnnexTable.Rows(table))
        {
            if (row.Value.Length == 0 && row.Bound is null)
            {
                group = row.Label;
            }
            else
            {
                rows.Add(row with { Group = group });
            }
        }
    }

    private void List(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            Line(item.Content, heads: false);
            if (item.Inner is { } inner)
            {
                List(inner);
            }
        }
    }

    /// <param name="heads">A line without figure is the heading of what follows.</param>
    private void Line(Sequence<Inline> content, bool heads)
    {
        var text = PlainText.Of(content).ReplaceLineEndings(" ").Trim().TrimEnd('.', ';', ',', '/').Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > LongestLabel || colon == text.Length - 1)
        {
            group = heads && text.Length is > 0 and <= LongestLabel ? text : group;
            return;
        }

        var (label, given) = (text[..colon], text[(colon + 1)..].Trim());
        var pieces = given.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var bound = content.OfType<BoundFigure>().ToList();
        if (pieces.Length > 1 && pieces.All(piece => Piece().IsMatch(piece)) && bound.Count == 0)
        {
            rows.AddRange(pieces.Select(piece => Piece().Match(piece))
                .Select(match => new AnnexRow(group, $"{label}: {match.Groups["words"].Value}", match.Groups["value"].Value)));
        }
        else if (pieces.Length == 1 && Piece().Match(given) is { Success: true, Groups: var groups } && groups["words"].Length > 0)
        {
            rows.Add(new AnnexRow(group, $"{label}: {groups["words"].Value}", groups["value"].Value, bound is [var one] ? one : null));
        }
        else
        {
            rows.Add(new AnnexRow(group, label, given, bound is [var figure] ? figure : null));
        }
    }

    // "Tiếp dân 2 lượt người": words, one figure, its unit.
    [GeneratedRegex(
        @"^(?<words>[^\d;]{0,80}?)\s*(?<value>\d[\d.,/]{0,20}%?(\s[^\d;]{0,40})?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Piece();
}
