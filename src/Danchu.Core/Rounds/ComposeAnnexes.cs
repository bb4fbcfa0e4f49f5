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
/// What a request letter carries with it, report by report: first all outlines with their guidance, then each report's empty form and rubrics, as seed 002 has
/// them.
/// </summary>
public sealed class ComposeAnnexes(DanchuDatabase database)
{
    public async Task<IReadOnlyList<Annex>> ExecuteAsync(RoundId round, ReportingPeriod period, CancellationToken cancellationToken = default)
    {
        var asks = await database.Asks.AsNoTracking().Include(a => a.Outline).Include(a => a.Form).Where(a => a.RoundId == round)
            .OrderBy(a => a.Ordinal).ToListAsync(cancellationToken);
        var annexes = asks.ConvertAll(ask => new Annex
        {
            Label = "Đề cương báo cáo",
            Title = FillPlaces.In(ask.Outline!.Subject, period),
            Body = Sections(ask.Outline.Sections, 1, period).ToSequence(),
        });
        foreach (var form in asks.Select(ask => ask.Form).OfType<StatisticalForm>().DistinctBy(form => form.Id))
        {
            annexes.Add(await BlankFormAsync(form, period, cancellationToken));
        }

        var rubrics = await database.RoundRubrics.AsNoTracking().Where(r => r.RoundId == round)
            .Join(database.Rubrics, r => r.RubricId, r => r.Id, (asked, rubric) => new { asked.AskId, Rubric = rubric }).ToListAsync(cancellationToken);
        annexes.AddRange(rubrics.OrderBy(r => asks.FindIndex(a => a.Id == r.AskId)).ThenBy(r => r.Rubric.Name, StringComparer.Ordinal)
            .Select(r => BlankRubric(r.Rubric, period)));
        return annexes;
    }

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
        var keys = form.Rows.Select(r => r.Indicator).Distinct(StringComparer.Ordinal).ToList();
        var indicators = await database.Indicators.AsNoTracking()
            .Where(i => keys.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var table = ComposeFormTable.Of(form, period, indicators, FigureColumn.Empty());
        return new Annex { Label = "Biểu số liệu", Title = FillPlaces.In(form.Title, period), Body = [table] };
    }

    // With the columns of points open, as it is printed behind the letter: whoever answers fills in the first, those above the second.
    private static Annex BlankRubric(Rubric rubric, ReportingPeriod period)
    {
        List<TableRow> rows = [new([new("STT"), new("Nội dung"), new("Điểm chuẩn"), new(rubric.SelfHeading), new(rubric.ReviewHeading)])];
        rows.AddRange(rubric.Walk().Select(line => Row(line.Criterion.Number, line.Criterion.Text, line.Criterion.Points, line.Criterion.IsGroup)));
        rows.Add(Row("", "Tổng cộng điểm", rubric.Total, bold: true));
        var title = ScorecardTitle.Of(rubric, period);
        return new Annex
        {
            Label = title.Label,
            Title = title.Title,
            Body = [new Table
            {
                Columns = [new(12, Alignment.Centre), new(92), new(18, Alignment.Centre), new(22, Alignment.Centre), new(22, Alignment.Centre)],
                Rows = rows.ToSequence(),
            }],
        };
    }

    private static TableRow Row(string number, string text, decimal points, bool bold)
    {
        var style = bold ? RunStyle.Bold : RunStyle.Plain;
        return new TableRow([Cell(number), Cell(text), Cell(WriteFigure.Number(points)), new(""), new("")]);

        TableCell Cell(string words) => words.Length == 0 ? new("") : new([new Run(words, style)]);
    }
}
