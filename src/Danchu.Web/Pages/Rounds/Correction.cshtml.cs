using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds.Corrections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Đính chính: a letter that units have read already is corrected by another, written by the secretary and signed by a leader.</summary>
public sealed class CorrectionModel(ShowCorrection read, SubmitCorrection submit, DeclineCorrection decline, SignCorrection sign) : DanchuPage
{
    public sealed class Fields
    {
        public string? Text { get; set; }

        public string? Code { get; set; }

        public bool DayConfirmed { get; set; }

        /// <summary>Of the letter that was read.</summary>
        public string? Digest { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public ShowCorrection.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is PageResult)
        {
            Input.Text ??= View.Text;
        }

        return page;
    }

    public async Task<IActionResult> OnPostSubmitAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await submit.ExecuteAsync(CurrentActor, new SubmitCorrection.Input(id, Input.Text ?? ""), cancellationToken),
        _ => Confirmed(Address.Rounds.Correction(id), "Đã trình ký công văn đính chính."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostDeclineAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await decline.ExecuteAsync(CurrentActor, new DeclineCorrection.Input(id, Input.Reason), cancellationToken),
        _ => Confirmed(Address.Rounds.Correction(id), "Công văn đính chính trở lại để viết lại."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostSignAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await sign.ExecuteAsync(CurrentActor, new SignCorrection.Input(id, Input.Digest, Input.Code, Input.DayConfirmed), cancellationToken),
        signed => Confirmed(Address.Rounds.Letter(id), $"Đã ký công văn đính chính {signed.Symbol}, báo tới {signed.Units.Show()} đơn vị."),
        () => OnGetAsync(id, cancellationToken));
}
