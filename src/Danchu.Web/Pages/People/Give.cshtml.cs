using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>Giao vai trò: gives an existing person a role in an organisation.</summary>
public sealed class GiveModel(GiveMembership giveMembership) : DanchuPage
{
    [BindProperty]
    public GiveMembership.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string UserName { get; set; } = "";

    public IActionResult OnGet()
    {
        Input = Input with { Organisation = Organisation, UserName = UserName };
        return CurrentActor.OrganisationsAs(Role.Administrator).Any() ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await giveMembership.ExecuteAsync(CurrentActor, Input, cancellationToken),
            given => Confirmed(Address.People.Overview(given.PersonId), "Đã giao vai trò."),
            () => Task.FromResult<IActionResult>(Page()))
        : await InvalidAsync(() => Task.FromResult<IActionResult>(Page()));
}
