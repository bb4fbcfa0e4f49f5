using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>Bắt buộc xác thực hai lớp: which role needs a second factor from which day on, and how far its people are.</summary>
public sealed class SecondFactorDemandsModel(ListSecondFactorDemands list, DemandSecondFactor demand) : DanchuPage
{
    public sealed record Form(Role? Role, DateOnly? From);

    [BindProperty]
    public Form Input { get; set; } = new(null, null);

    public ListSecondFactorDemands.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await list.ReadAsync(CurrentActor, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await demand.ExecuteAsync(CurrentActor, new(Input.Role, Input.From), cancellationToken),
            _ => Confirmed(Address.People.SecondFactorDemands(), Said()),
            () => OnGetAsync(cancellationToken))
        : await InvalidAsync(() => OnGetAsync(cancellationToken));

    private string Said() => Input.From is { } from
        ? $"{Input.Role!.Value.Label()} phải dùng xác thực hai lớp từ ngày {from.Show()}."
        : $"{Input.Role!.Value.Label()} không bắt buộc dùng xác thực hai lớp.";
}
