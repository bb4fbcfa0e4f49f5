using System.Globalization;
using System.Security.Cryptography;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>
/// The form for an opinion on a draft, without account and cookie. No session is at stake, so nothing binds the form to a browser: a seal with the program's
/// keys says that it was fetched here for this draft within the last hours, which a machine that posts blindly does not have.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(OpinionModel.MostBytes)]
[RequestFormLimits(ValueLengthLimit = OpinionModel.MostBytes, ValueCountLimit = 16)]
public sealed class OpinionModel(
    ShowPublication showPublication, SendOpinion send, IDataProtectionProvider protection, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    // 5.000 letters of three bytes, each written as three characters in a form, and room beside them.
    internal const int MostBytes = 96 * 1024;

    private static readonly TimeSpan Good = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector sealer = protection.CreateProtector("Danchu.Opinion").ToTimeLimitedDataProtector();

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string Text { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public string Receipt { get; set; } = "";

    /// <summary>Nobody sees this field; whoever fills it in is a machine.</summary>
    [BindProperty]
    public string Website { get; set; } = "";

    [BindProperty]
    public string Seal { get; set; } = "";

    [FromQuery]
    public bool Sent { get; set; }

    public ShowPublication.View View { get; private set; } = null!;

    public IReadOnlyList<string> Errors { get; private set; } = [];

    protected override bool IsKept => false;

    private string What => string.Create(CultureInfo.InvariantCulture, $"{Area}/{Commune}/{Number}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Request.ContentLength is null or > MostBytes)
        {
            HttpContext.Features.Set(new ErrorWords("Nội dung gửi lên quá lớn", "Ý kiến dài tối đa 5.000 ký tự.", ShowsPosted: false));
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!ModelState.IsValid)
        {
            // A form that cannot be read, with NUL in it: nothing of it was bound.
            return StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!string.IsNullOrEmpty(Website))
        {
            // A machine is told that all went well.
            return Redirect(Core.Addresses.Address.CongKhai.Opinion(Area, Commune, Number, sent: true));
        }

        if (!IsSealed())
        {
            return await RefuseAsync(["Trang này mở đã lâu. Ý kiến của bạn còn ở dưới; hãy bấm gửi lại."], cancellationToken);
        }

        switch (await send.ExecuteAsync(Area, Commune, Number, new(Text, Name, Address, Receipt), cancellationToken))
        {
            case Outcome<SendOpinion.Sent>.Done(var sent):
                return Redirect(Core.Addresses.Address.CongKhai.Receipt(sent.Receipt, sent: true));
            case Outcome<SendOpinion.Sent>.Refused { Reasons: [TooManyAttempts tooMany] }:
                Response.Headers.RetryAfter = tooMany.Seconds.ToString(CultureInfo.InvariantCulture);
                return await RefuseAsync([tooMany.Message], cancellationToken, StatusCodes.Status429TooManyRequests);
            case Outcome<SendOpinion.Sent>.Refused refused:
                return await RefuseAsync([.. refused.Reasons.Select(reason => reason.Message)], cancellationToken);
            default:
                return Nothing();
        }
    }

    private bool IsSealed()
    {
        try
        {
            return string.Equals(sealer.Unprotect(Seal ?? ""), What, StringComparison.Ordinal);
        }
        catch (CryptographicException)
        {
            // Made up, too old, or of keys that are gone: the form comes back with a new one.
            return false;
        }
    }

    private async Task<IActionResult> RefuseAsync(
        IReadOnlyList<string> errors, CancellationToken cancellationToken, int status = StatusCodes.Status400BadRequest)
    {
        Errors = errors;
        var answer = await ShowAsync(cancellationToken);
        if (answer is PageResult page)
        {
            page.StatusCode = status;
        }

        return answer;
    }

    // Only of a draft on which people are asked today.
    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var answer = Show(await showPublication.ReadAsync(Area, Commune, Number, cancellationToken), view => View = view);
        if (View is not { Consultation.IsOpen: true })
        {
            return Nothing();
        }

        ModelState.Clear();
        Seal = sealer.Protect(What, Good);
        return answer;
    }
}
