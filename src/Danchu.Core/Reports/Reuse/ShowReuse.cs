using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>
/// What of a report stands already elsewhere: the unit sees it in its draft, its superiors in what was sent. Who may not read a source is told that there is
/// one and how much, nothing else of it.
/// </summary>
public sealed class ShowReuse(DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, CompareWording compare)
{
    public const int PageSize = 40;

    private const int LongestSentence = 700;

    /// <param name="Section">Key of the section whose sentences are shown; null: the one with most.</param>
    public sealed record Input(string? Section = null, int Page = 1);

    /// <param name="Open">Null where nothing is written.</param>
    public sealed record View(OpenedReport File, ReuseShare Whole, IReadOnlyList<SectionRow> Sections, IReadOnlyList<SourceRow> Sources, OpenSection? Open);

    public sealed record SectionRow(string Key, string Name, ReuseShare Share);

    /// <summary>A source with how many words stand in it.</summary>
    /// <param name="Kind">Null: one or more reports that the reader may not see.</param>
    /// <param name="Report">Only where the reader may read it.</param>
    public sealed record SourceRow(int Number, ReuseKind? Kind, ReusedReport? Report, int Words);

    public sealed record OpenSection(string Key, string Name, IReadOnlyList<SentenceRow> Sentences, int All, int Page);

    /// <summary>A sentence as it reads.</summary>
    /// <param name="Source">Where it stands too; null where it is new.</param>
    /// <param name="Section">Of the source, as that one's outline names it; empty where it is not known or not to be seen.</param>
    public sealed record SentenceRow(string Text, SourceRow? Source, string Section);

    /// <summary>Of the unit's living version.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, Input input, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        return opened is Outcome<OpenedReport>.Done { Value: { Rights.InUnit: true } file }
            ? await OfAsync(actor, file, input, cancellationToken)
            : Denial.Absent;
    }

    /// <summary>Of one version, as its superiors read it.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, ReportId id, Input input, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        return opened is Outcome<OpenedReport>.Done { Value: var file } ? await OfAsync(actor, file, input, cancellationToken) : Denial.Absent;
    }

    private async Task<View> OfAsync(Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var reuse = await compare.ReadAsync(file, cancellationToken);
        var rows = await RowsAsync(actor, reuse, cancellationToken);
        var written = reuse.Sections.Where(s => s.Sentences.Count > 0).ToList();
        var sections = written.ConvertAll(s => new SectionRow(s.Section.Key, file.NameOf(s.Section), s.ShareOf(reuse.Sources)));
        var open = sections.Find(s => string.Equals(s.Key, input.Section, StringComparison.Ordinal))
            ?? sections.OrderByDescending(s => s.Share.OwnYears + s.Share.Others).FirstOrDefault();
        return new View(
            file, reuse.Whole, sections, [.. rows.Values.Distinct().OrderBy(row => row.Number)],
            open is null ? null : await OpenAsync(file, reuse, open, rows, input.Page, cancellationToken));
    }

    // Sources that the reader may not see are one row: not even how many they are is told.
    private async Task<Dictionary<int, SourceRow>> RowsAsync(Actor actor, ReportReuse reuse, CancellationToken cancellationToken)
    {
        Dictionary<int, SourceRow> rows = [];
        List<int> hidden = [];
        var all = reuse.WordsBySource;
        foreach (var (at, words) in all.OrderBy(source => reuse.Sources[source.Key].Kind).ThenByDescending(source => source.Value))
        {
            var source = reuse.Sources[at];
            if (source.Report is { } report && !await loadReport.MayReadSentAsync(actor, report.UnitId, report.Line, report.LastDay, cancellationToken))
            {
                hidden.Add(at);
            }
            else
            {
                rows[at] = new SourceRow(rows.Count + 1, source.Kind, source.Report, words);
            }
        }

        var unseen = new SourceRow(rows.Count + 1, null, null, hidden.Sum(at => all[at]));
        hidden.ForEach(at => rows[at] = unseen);
        return rows;
    }

    private async Task<OpenSection> OpenAsync(
        OpenedReport file, ReportReuse reuse, SectionRow open, Dictionary<int, SourceRow> rows, int page, CancellationToken cancellationToken)
    {
        var section = reuse.Sections.First(s => string.Equals(s.Section.Key, open.Key, StringComparison.Ordinal));
        page = Math.Clamp(page, 1, Math.Max(1, (section.Sentences.Count + PageSize - 1) / PageSize));
        var shown = section.Sentences.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var figures = await loadFigures.ReadAsync(file, [section.Text], cancellationToken);
        var places = await PlacesAsync(reuse, shown, rows, cancellationToken);
        return new OpenSection(
            open.Key, open.Name,
            [.. shown.Select(one => new SentenceRow(
                Read(section.Text[one.Sentence.Start..one.Sentence.End], figures), one.Source is { } at ? rows[at] : null, places.GetValueOrDefault(one, "")))],
            section.Sentences.Count, page);
    }

    private async Task<Dictionary<ReusedSentence, string>> PlacesAsync(
        ReportReuse reuse, List<ReusedSentence> shown, Dictionary<int, SourceRow> rows, CancellationToken cancellationToken)
    {
        var groups = shown.Where(one => one.Source is { } at && rows[at].Report is not null).GroupBy(one => rows[one.Source!.Value].Report!.Id).ToList();
        var ids = groups.ConvertAll(group => group.Key);
        var outlines = await database.Reports.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Assignment!.Ask!.OutlineId })
            .Join(database.Outlines, r => r.OutlineId, o => o.Id, (r, o) => new { r.Id, Outline = o })
            .ToDictionaryAsync(r => r.Id, r => r.Outline, cancellationToken);
        Dictionary<ReusedSentence, string> places = [];
        foreach (var group in groups)
        {
            foreach (var (sentence, key) in group.Zip(reuse.PlacesIn(group.Key, group.Select(one => one.Sentence))))
            {
                places[sentence] = key is null ? "" : "mục " + outlines[group.Key].CitedNumber(key);
            }
        }

        return places;
    }

    private static string Read(string markup, FigureSource figures)
    {
        var words = SpellOut.Words(SpellOut.Plain(markup, figures)).Trim();
        return words.Length <= LongestSentence ? words : words[..LongestSentence] + "…";
    }
}
