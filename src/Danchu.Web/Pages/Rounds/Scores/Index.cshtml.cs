using Danchu.Core.Documents;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring.Leagues;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds.Scores;

/// <summary>Bảng điểm của đợt: units × criteria with the unit's own sum and class and those given above.</summary>
public sealed class IndexModel(ShowLeague read, ExportLeague export) : LeaguePage
{
    // From this share of the rubric's total on, a unit that scored itself higher is marked.
    private const decimal Much = 0.05m;

    public ShowLeague.View View { get; private set; } = null!;

    public override League League => View.League;

    public static string Number(decimal? points) => points is { } number ? WriteFigure.Number(number) : "";

    /// <summary>"+2" · "−0,5" · "0".</summary>
    public static string Signed(decimal? points) => points switch
    {
        null => "",
        > 0 => "+" + WriteFigure.Number(points.Value),
        < 0 => "−" + WriteFigure.Number(-points.Value),
        _ => "0",
    };

    public static string Cell(LeagueRow row, LeagueColumn column) =>
        row.At(column.Criterion) is { } points ? WriteFigure.Number(points) : row.Skips(column) ? "–" : "";

    /// <summary>The lines at the top of the rubric over their columns.</summary>
    public static IEnumerable<(Criterion Top, string Label, int Columns)> Runs(IReadOnlyList<LeagueColumn> columns) =>
        columns.GroupBy(c => c.Top.Key, StringComparer.Ordinal)
            .Select(g => (g.First().Top, g.First().Top.Number is { Length: > 0 } number ? number : "…", g.Count()));

    public bool ScoredHimselfMuchHigher(LeagueUnit unit) => unit.Difference <= -Much * View.League.Rubric.Total;

    /// <summary>A second click turns the order round; points and differences begin with the end that is asked about.</summary>
    public string SortHref(string column)
    {
        var first = column is LeagueSort.Name or LeagueSort.Kind or LeagueSort.State or LeagueSort.Class or LeagueSort.SelfClass or LeagueSort.Difference;
        var sort = View.Filter.Sort;
        var descending = string.Equals(sort.Column, column, StringComparison.Ordinal) ? !sort.Descending : !first;
        return Href("sort", new LeagueSort(column, descending).ToString());
    }

    public string? AriaSort(string column) => View.Filter.Sort is { } sort && string.Equals(sort.Column, column, StringComparison.Ordinal)
        ? sort.Descending ? "descending" : "ascending"
        : null;

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken)
    {
        var outcome = await read.ReadAsync(CurrentActor, new ShowLeague.Input(id, Filter, PageNumber), cancellationToken);
        return Answered(Show(outcome, view => View = view));
    }

    public Task<IActionResult> OnGetXlsxAsync(RoundId id, CancellationToken cancellationToken) => TableAsync(id, TableFormat.Spreadsheet, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(RoundId id, CancellationToken cancellationToken) => TableAsync(id, TableFormat.Csv, cancellationToken);

    public async Task<IActionResult> OnGetDocxAsync(RoundId id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var outcome = await export.ReadDocumentAsync(CurrentActor, new ExportLeague.Input(id, Filter), cancellationToken);
        if (outcome is not Outcome<WordFile>.Done(var file))
        {
            return Show(outcome, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WordFile.ContentType, file.Name);
    }

    // A file of values that cannot be read would be the file of something else.
    private async Task<IActionResult> TableAsync(RoundId id, TableFormat format, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var outcome = await export.ReadAsync(CurrentActor, new ExportLeague.Input(id, Filter), cancellationToken);
        return outcome is Outcome<ExportTable>.Done(var table) ? new TableResult(table, format, "bang-diem") : Show(outcome, _ => { });
    }
}
