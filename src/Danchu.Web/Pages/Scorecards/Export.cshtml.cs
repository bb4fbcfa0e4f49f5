using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Leagues;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>One sheet as a file: Word in the form of its line, a spreadsheet with formulas, or CSV. There is no page to see.</summary>
public sealed class ExportModel(ExportScorecard export) : DanchuPage
{
    public async Task<IActionResult> OnGetAsync(ScorecardId id, string? format, CancellationToken cancellationToken) => format switch
    {
        null or "docx" =>
            Answered(await export.ReadDocumentAsync(CurrentActor, id, cancellationToken), file => File(file.Content, WordFile.ContentType, file.Name)),
        "xlsx" =>
            Answered(await export.ReadAsync(CurrentActor, id, cancellationToken), table => new TableResult(table, TableFormat.Spreadsheet, "phieu-cham-diem")),
        "csv" => Answered(await export.ReadAsync(CurrentActor, id, cancellationToken), table => new TableResult(table, TableFormat.Csv, "phieu-cham-diem")),
        _ => NotFound(),
    };

    private IActionResult Answered<T>(Outcome<T> outcome, Func<T, IActionResult> done) =>
        outcome is Outcome<T>.Done(var value) ? done(value) : Show(outcome, _ => { });
}
