using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Printing;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Publications;

/// <summary>What a unit has drafted, published and taken down.</summary>
public sealed class IndexModel(ListPublications list, PrintQuarter printQuarter, TimeProvider clock) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListPublications.View View { get; private set; } = null!;

    /// <summary>The quarters a list is asked for: this one and the three before.</summary>
    public IEnumerable<(int Year, int Quarter)> Quarters => Enumerable.Range(0, 4).Select(back => clock.Today().AddMonths(-3 * back))
        .Select(day => (day.Year, ((day.Month - 1) / 3) + 1));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        return Show(await list.ReadAsync(CurrentActor, Unit, PageNumber, cancellationToken), view => View = view);
    }

    public async Task<IActionResult> OnGetQuarterAsync(int year, int quarter, CancellationToken cancellationToken) => Unit is { } unit
        && await printQuarter.ReadAsync(CurrentActor, unit, year, quarter, cancellationToken) is Outcome<WordFile>.Done(var file)
            ? File(file.Content, WordFile.ContentType, file.Name) : NotFound();
}
