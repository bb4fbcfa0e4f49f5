using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Entries.Statistics;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>Biểu thống kê: what is prescribed to be counted from a book, for a year, a half, a quarter or any two days.</summary>
public sealed class StatisticsModel(ShowStatistic showStatistic, PrintStatistic printStatistic) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Statistic { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public ShowStatistic.View View { get; private set; } = null!;

    private ShowStatistic.Input Input => new(Unit, Key, Statistic, From, To);

    // Fields of the address itself, not of a form.
    protected override string FieldPrefix => "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = ModelState.IsValid ? Input : Input with { From = null, To = null };
        var outcome = await showStatistic.ReadAsync(CurrentActor, asked, cancellationToken);
        if (outcome is Outcome<ShowStatistic.View>.Refused refused)
        {
            AddRefusals(refused.Reasons);
            outcome = await showStatistic.ReadAsync(CurrentActor, Input with { From = null, To = null }, cancellationToken);
        }

        return ModelState.IsValid ? Show(outcome, view => View = view) : await InvalidAsync(() => Task.FromResult(Show(outcome, view => View = view)));
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var outcome = await printStatistic.ReadAsync(CurrentActor, Input, cancellationToken);
        if (outcome is not Outcome<SheetFile>.Done(var file))
        {
            return outcome is Outcome<SheetFile>.Refused ? await OnGetAsync(cancellationToken) : Show(outcome, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WriteSpreadsheet.ContentType, file.Name);
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancellationToken)
    {
        var outcome = await printStatistic.ReadDocumentAsync(CurrentActor, Input, cancellationToken);
        if (outcome is not Outcome<WordFile>.Done(var file))
        {
            return outcome is Outcome<WordFile>.Refused ? await OnGetAsync(cancellationToken) : Show(outcome, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WordFile.ContentType, file.Name);
    }

    /// <summary>The periods of the year shown that are mostly asked for.</summary>
    public IEnumerable<(string Name, DateOnly From, DateOnly To)> Periods()
    {
        var year = View.To.Year;
        (string Name, int First, int Months)[] all =
        [
            ("cả năm", 1, 12), ("6 tháng đầu năm", 1, 6), ("6 tháng cuối năm", 7, 6), ("quý I", 1, 3), ("quý II", 4, 3), ("quý III", 7, 3), ("quý IV", 10, 3),
        ];
        return all.Select(p => (p.Name, new DateOnly(year, p.First, 1), new DateOnly(year, p.First, 1).AddMonths(p.Months).AddDays(-1)));
    }

    public string Href(DateOnly from, DateOnly to) => Address.Registers.Statistics(Key, View.Unit, Statistic, from, to);

    /// <summary>The form turned on its side: headings over one another stand above each other, each once, the columns under them.</summary>
    public IEnumerable<(CountedColumn? Column, int Depth, string Heading)> Lines()
    {
        string[] before = [];
        foreach (var column in View.Counted!.Columns)
        {
            var parts = column.Heading.Split(" / ");
            var over = parts[..^1];
            var same = over.Zip(before).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
            foreach (var depth in Enumerable.Range(same, over.Length - same))
            {
                yield return (null, depth, over[depth]);
            }

            yield return (column, over.Length, parts[^1]);
            before = over;
        }
    }
}
