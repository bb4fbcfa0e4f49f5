using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>Người dùng: the people whose roles the viewer administers.</summary>
public sealed class IndexModel(ListPeople listPeople) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool WithDisabled { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PersonRow> List { get; private set; } = new([], 0, 1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await listPeople.ReadAsync(CurrentActor, new(Search, Role, WithDisabled, PageNumber), cancellationToken), list => List = list);
}
