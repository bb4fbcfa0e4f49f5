using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>Thêm người dùng: a new account; its temporary password is shown once.</summary>
public sealed class CreateModel(CreatePerson createPerson) : DanchuPage
{
    [BindProperty]
    public CreatePerson.Input Input { get; set; } = new();

    /// <summary>Code of the unit whose page led here.</summary>
    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    /// <summary>Set once, right after the account was made: the only moment the password can be shown.</summary>
    public CreatedPerson? Created { get; private set; }

    public IActionResult OnGet()
    {
        Input = Input with { Organisation = Organisation };
        return CurrentActor.OrganisationsAs(Role.Administrator).Any() ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await createPerson.ExecuteAsync(CurrentActor, Input, cancellationToken),
            ShowOnce,
            () => Task.FromResult<IActionResult>(Page()))
        : await InvalidAsync(() => Task.FromResult<IActionResult>(Page()));

    // No redirect: the password would have to travel in a cookie or an address. Posting again is refused, the user name is taken.
    private IActionResult ShowOnce(CreatedPerson created)
    {
        Created = created;
        return Page();
    }
}
