using Danchu.Core.Access;
using Danchu.Core.Accounts.Keys;
using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.People;

/// <summary>Keys by which other systems act for one account: made, shown once, revoked.</summary>
public sealed class KeysModel(ListApiKeys list, MakeApiKey make, RevokeApiKey revoke, TimeProvider clock) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListApiKeys.View View { get; private set; } = null!;

    public MakeApiKey.Made? Made { get; private set; }

    public IReadOnlyList<SelectListItem> Roles =>
    [
        new SelectListItem("– Chọn vai trò –", ""),
        .. View.Roles.Select(row => new SelectListItem(
            $"{row.Role.Role.LabelOn(row.Role.Line)} – {row.Role.OrganisationName}{(row.Ended is { } day ? $" (kết thúc {day.Show()})" : "")}",
            row.Role.Id.ToString())),
    ];

    public sealed class Form
    {
        public string Name { get; set; } = "";

        public Guid? Membership { get; set; }

        public DateOnly? ExpiresOn { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.ExpiresOn = clock.Today().AddYears(1);
        return ShowKeysAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => ShowKeysAsync(cancellationToken));
        }

        var outcome = await make.ExecuteAsync(CurrentActor, new(Id, Input.Membership, Input.Name, Input.ExpiresOn), cancellationToken);
        if (outcome is Outcome<MakeApiKey.Made>.Done(var made))
        {
            // Shown here and now, never in an address or a cookie.
            Made = made;
            ModelState.Clear();
            Input = new Form();
            return await ShowKeysAsync(cancellationToken);
        }

        return await AnswerAsync(outcome, _ => Page(), () => ShowKeysAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken cancellationToken) => await AnswerAsync(
        await revoke.ExecuteAsync(CurrentActor, Id, key, cancellationToken),
        _ => Confirmed(Address.People.Keys(Id), "Đã thu khóa."),
        () => ShowKeysAsync(cancellationToken));

    private async Task<IActionResult> ShowKeysAsync(CancellationToken cancellationToken) =>
        Show(await list.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
}
