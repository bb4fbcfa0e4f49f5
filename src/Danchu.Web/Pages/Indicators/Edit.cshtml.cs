using Danchu.Core.Addresses;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Indicators;

/// <summary>An indicator of one's own is corrected.</summary>
public sealed class EditModel(ShowIndicator showIndicator, EditIndicator editIndicator) : DanchuPage, IIndicatorPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The row version the form was made from.</summary>
    [BindProperty]
    public uint RowVersion { get; set; }

    [BindProperty]
    public IndicatorDraft Input { get; set; } = new();

    public ShowIndicator.View View { get; private set; } = null!;

    /// <summary>What was sent does not rest on what is stored now: both are shown.</summary>
    public bool IsStale => HttpMethods.IsPost(Request.Method) && RowVersion != View.Indicator.RowVersion;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        ShowAsync(view => Input = IndicatorDraft.Of(view.Indicator), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await editIndicator.ExecuteAsync(CurrentActor, new(Key, RowVersion, Input), cancellationToken),
            _ => Confirmed(Address.Indicators.Overview(Key), "Đã lưu chỉ tiêu."),
            () => ShowAsync(_ => { }, cancellationToken))
        : await InvalidAsync(() => ShowAsync(_ => { }, cancellationToken));

    private async Task<IActionResult> ShowAsync(Action<ShowIndicator.View> keep, CancellationToken cancellationToken)
    {
        var read = await showIndicator.ReadAsync(CurrentActor, Key, cancellationToken);
        if (read is Outcome<ShowIndicator.View>.Done { Value.MayEdit: false })
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return Show(read, view =>
        {
            View = view;
            keep(view);
        });
    }
}
