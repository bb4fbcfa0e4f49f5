using Danchu.Core.Markup;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Documents;
using Block = Danchu.Documents.Block;

namespace Danchu.Core.Reports.Intake;

/// <summary>Where each part of the file goes: as the headings say, or as the clerk has chosen.</summary>
internal sealed class PlaceParts
{
    private const int Beginning = 400;

    private readonly IReadOnlyList<FilePart> parts;
    private readonly List<MatchSections.Match> matches;
    private readonly List<string> targets;

    public PlaceParts(OpenedReport file, IReadOnlyList<FilePart> parts, IntakeChoices choices)
    {
        this.parts = parts;
        matches = MatchSections.Of([.. file.Sections.Select(s => (s.Section, s.Depth, FillPlaces.In(s.Section.Heading, file.Period)))], parts);
        var written = file.WrittenSections.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        targets = [.. parts.Select((part, at) => choices.Parts.TryGetValue(part.Id, out var chosen) && (chosen.Length == 0 || written.Contains(chosen))
            ? chosen
            : matches[at].Target?.Key ?? "")];
    }

    public bool HasHeadings => parts.Any(part => part.Heading is not null);

    public IReadOnlyList<PartSide> Sides => [.. parts.Select((part, at) =>
    {
        var text = string.Join(' ', part.Blocks.SelectMany(Texts)).ReplaceLineEndings(" ").Trim();
        return new PartSide(
            part.Id, part.Number, part.Title, text.Length > Beginning ? text[..Beginning] + "…" : text,
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            matches[at] is { Section: not null } or { Under: not null }, targets[at]);
    })];

    public IReadOnlyList<string> IdsOf(OutlineSection section) => [.. Of(section).Select(at => parts[at].Id)];

    /// <summary>The text of a section: its own part, then what else goes into it, with headings the outline does not have as lines in bold.</summary>
    public IReadOnlyList<Block> BlocksOf(OutlineSection section)
    {
        List<Block> blocks = [];
        var first = true;
        foreach (var at in Of(section))
        {
            if (parts[at].Heading is { } heading && matches[at].Section is null && !(first && matches[at].Under is null))
            {
                blocks.Add(Line(heading, parts[at].Number));
            }

            blocks.AddRange(parts[at].Blocks);
            first = false;
        }

        return blocks;
    }

    private IEnumerable<int> Of(OutlineSection section) =>
        Enumerable.Range(0, parts.Count).Where(at => string.Equals(targets[at], section.Key, StringComparison.Ordinal));

    private static Paragraph Line(Heading heading, string number)
    {
        Sequence<Inline> content = number.Length == 0 ? heading.Content : [new Run(number + " "), .. heading.Content];
        return new Paragraph(content.Select(inline => inline switch
        {
            Run run => run with { Style = run.Style | RunStyle.Bold },
            LineBreak => new Run(" "),
            _ => inline,
        }).ToSequence());
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [PlainText.Of(paragraph.Content)],
        ListBlock list => list.Items.SelectMany(item => (item.Inner is { } inner ? Texts(inner) : []).Prepend(PlainText.Of(item.Content))),
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => PlainText.Of(cell.Content)),
        _ => [],
    };
}
