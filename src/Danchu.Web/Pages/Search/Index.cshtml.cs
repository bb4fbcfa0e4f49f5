using Danchu.Core.Search;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Search;

/// <summary>Tra cứu: everything the viewer may see, by its words; what was found in groups, or one group a page at a time.</summary>
public sealed class IndexModel(SearchEverything search) : DanchuPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public FoundKind? Kind { get; set; }

    public int PageNumber { get; private set; } = 1;

    public SearchEverything.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int page, CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, page);
        return ModelState.IsValid
            ? Show(await search.ReadAsync(CurrentActor, new(Words, Kind, PageNumber), cancellationToken), view => View = view)
            : NotFound();
    }

    /// <summary>How many there are; where the search stopped, at least so many.</summary>
    public static string Count(FoundGroup group) => group.Total >= SearchEverything.Most ? $"từ {group.Total} trở lên" : group.Total.Show();
}
