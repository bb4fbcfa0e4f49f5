using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Danchu.Web.Pages.Account;

/// <summary>Xác thực hai lớp: the person's own second factor, set up, replaced, turned off; recovery codes.</summary>
public sealed class SecondFactorModel(
    FindSecondFactor find, ProposeSecondFactor propose, TurnOnSecondFactor turnOn, TurnOffSecondFactor turnOff, MakeRecoveryCodes makeCodes,
    LetIn letIn, EndSessions endSessions, TimeProvider clock) : DanchuPage
{
    // Of the picture: 4 pixels a module are read by any phone from a screen.
    private const int ModuleSize = 4;

    /// <param name="Code">Of the app in use, where one is on.</param>
    public sealed record Form(string? Password, string? NewCode, string? Code);

    [BindProperty]
    public Form Input { get; set; } = new(null, null, null);

    public FindSecondFactor.View View { get; private set; } = null!;

    /// <summary>Shown here and now, never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The proposed secret as an image of its own, without a script.</summary>
    public string Picture => Draw(View.Proposed!.Link);

    /// <summary>No role of the person demands it today.</summary>
    public bool MayTurnOff => !(CurrentSession.SecondFactorFrom <= clock.Today());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await find.ReadAsync(CurrentActor, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await propose.ExecuteAsync(CurrentActor, cancellationToken),
        _ => LocalRedirect(Address.Account.SecondFactor()),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancellationToken)
    {
        var input = new TurnOnSecondFactor.Input(Input.Password ?? "", Input.NewCode ?? "", Input.Code ?? "");
        var outcome = await turnOn.ExecuteAsync(CurrentActor, input, cancellationToken);
        if (outcome is Outcome<TurnOnSecondFactor.TurnedOn>.Done { Value: var on })
        {
            await ContinueAsync(on.Person, "bật xác thực hai lớp", cancellationToken);
            Codes = on.Codes;
            return await OnGetAsync(cancellationToken);
        }

        return await AnswerAsync(outcome, _ => Page(), () => OnGetAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        var outcome = await turnOff.ExecuteAsync(CurrentActor, new(Input.Password ?? "", Input.Code ?? ""), cancellationToken);
        if (outcome is Outcome<Person>.Done { Value: var person })
        {
            await ContinueAsync(person, "tắt xác thực hai lớp", cancellationToken);
        }

        return await AnswerAsync(
            outcome, _ => Confirmed(Address.Account.SecondFactor(), "Đã tắt xác thực hai lớp."), () => OnGetAsync(cancellationToken));
    }

    // The old stamp is void: this browser goes on with the new one, the others end.
    private async Task ContinueAsync(Person person, string why, CancellationToken cancellationToken)
    {
        await endSessions.ExecuteAsync(CurrentActor, person.Id, CurrentSession.Id, why, cancellationToken);
        await letIn.ContinueAsync(person, CurrentSession.Id);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        var outcome = await makeCodes.ExecuteAsync(CurrentActor, Input.Code, cancellationToken);
        if (outcome is Outcome<IReadOnlyList<string>>.Done { Value: var codes })
        {
            Codes = codes;
            return await OnGetAsync(cancellationToken);
        }

        return await AnswerAsync(outcome, _ => Page(), () => OnGetAsync(cancellationToken));
    }

    private static string Draw(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(ModuleSize));
    }
}
