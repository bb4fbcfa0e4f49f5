using Danchu.Core.Database;
using Danchu.Core.Documents.FormTable;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rubrics;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// What a request letter carries with it: first all outlines with their guidance, then the empty forms and the rubrics, as seed 002 has them; or, where its
/// secretary wants it so, outline, form and rubrics of each report together.
/// </summary>
public sealed class ComposeAnnexes(DanchuDatabase database)
{
    /// <param name="round">With its period.</param>
    public async Task<IReadOnlyList<Annex>> ExecuteAsync(ReportingRound round, CancellationToken cancellationToken = default)
    {
        var period = round.Period!;
        var asks = await database.Asks.AsNoTracking().Include(a => a.Outline).Include(a => a.Form).Where(a => a.RoundId == round.Id)
            .OrderBy(a => a.Ordinal).ToListAsync(cancellationToken);
        var annexes = new List<Attached>(asks.Select((ask, at) => new Attached(at, Kind: 0, OutlineOf(ask.Outline!, period))));
        foreach (var (at, form) in asks.Index().Where(a => a.Item.Form is not null).DistinctBy(a => a.Item.FormId).Select(a => (a.Index, a.Item.Form!)))
        {
            annexes.Add(new(at, Kind: 1, await BlankFormAsync(form, period, cancellationToken)));
        }

        var rubrics = await database.RoundRubrics.AsNoTracking().Where(r => r.RoundId == round.Id)
            .Join(database.Rubrics, r => r.RubricId, r => r.Id, (asked, rubric) => new { asked.AskId, Rubric = rubric }).ToListAsync(cancellationToken);
        annexes.AddRange(rubrics.OrderBy(r => r.Rubric.Name, StringComparer.Ordinal)
            .Select(r => new Attached(asks.FindIndex(a => a.Id == r.AskId), Kind: 2, BlankRubric(r.Rubric, period))));
        return [.. (round.AnnexesByReport
            ? annexes.OrderBy(a => a.Ask).ThenBy(a => a.Kind)
            : annexes.OrderBy(a => a.Kind).ThenBy(a => a.Ask)).Select(a => a.Annex)];
    }

    /// <param name="Ask">Of which report, from 0.</param>
    /// <param name="Kind">Outline, form, rubric.</param>
    private sealed record Attached(int Ask, int Kind, Annex Annex);

    private static Annex OutlineOf(Outline outline, ReportingPeriod period) => new()
    {
        Label = "Đề cương báo cáo",
        Title = FillPlaces.In(outline.Subject, period),
        Body = Sections(outline.Sections, 1, period).ToSequence(),
    };

    private static IEnumerable<Block> Sections(List<OutlineSection> sections, int level, ReportingPeriod period)
    {
        var ordinal = 0;
        foreach (var section in sections)
        {
            yield return new Heading(
                Math.Min(level, Heading.DeepestLevel), section.Number.Length > 0 ? ++ordinal : null, FillPlaces.In(section.Heading, period));
            foreach (var line in LinesUnder(section))
            {
                yield return new Paragraph(FillPlaces.In(line, period));
            }

            foreach (var block in Sections(section.Children, level + 1, period))
            {
                yield return block;
            }
        }
    }

    // The items are the letter's own words; guidance, ours, stands in where it has none.
    private static IEnumerable<string> LinesUnder(OutlineSection section) => section.Items.Count > 0
        ? section.Items.Select(item => $"- {item}")
        : section.Guidance.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task<Annex> BlankFormAsync(StatisticalForm form, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var keys = form.Shows.Distinct(StringComparer.Ordinal).ToList();
        var indicators = await database.Indicators.AsNoTracking()
            .Where(i => keys.Contains(i.Key) || (i.Whole != null && keys.Contains(i.Whole)))
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var table = ComposeFormTable.Of(form, period, indicators, FigureColumn.Empty());
        return new Annex { Label = "Biểu số liệu", Title = FillPlaces.In(form.Title, period), Body = [table] };
    }

    // With the columns of points open, as it is printed behind the letter: whoever answers fills in the first, those above the others.
    private static Annex BlankRubric(Rubric rubric, ReportingPeriod period)
    {
        var open = rubric.Headings;
        List<TableRow> rows = [new([new("STT"), new("Nội dung"), new("Điểm chuẩn"), .. open.Select(heading => new TableCell(heading))])];
        rows.AddRange(rubric.Walk().Select(line => Row(line.Criterion.Number, line.Criterion.Text, line.Criterion.Points, line.Criterion.IsGroup, open.Count)));
        rows.Add(Row("", "Tổng cộng điểm", rubric.Total, bold: true, open.Count));
        var title = ScorecardTitle.Of(rubric, period);
        return new Annex
        {
            Label = title.Label,
            Title = title.Title,
            Body = [new Table
            {
                Columns =
                [
                    new(12, Alignment.Centre), new(136 - (22 * open.Count)), new(18, Alignment.Centre),
                    .. open.Select(_ => new TableColumn(22, Alignment.Centre)),
                ],
                Rows = rows.ToSequence(),
            }],
        };
    }

    private static TableRow Row(string number, string text, decimal points, bool bold, int open)
    {
        var style = bold ? RunStyle.Bold : RunStyle.Plain;
        return new TableRow([Cell(number), Cell(text), Cell(WriteFigure.Number(points)), .. Enumerable.Repeat(new TableCell(""), open)]);

        TableCell Cell(string words) => words.Length == 0 ? new("") : new([new Run(words, style)]);
    }
}
