using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Publications;

/// <summary>A draft that is changed, or the correction of what was published.</summary>
public sealed class EditModel(ShowPublicationForm showForm, DraftPublication draft) : DraftPage
{
    [BindProperty(SupportsGet = true)]
    public PublicationId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowAsync(cancellationToken);
        if (page is PageResult)
        {
            Begin();
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await draft.ExecuteAsync(CurrentActor, Draft(default, Id), cancellationToken),
            id => Confirmed(Address.Publications.Overview(id), "Đã lưu bản thảo. Xem lại như người đọc sẽ thấy, rồi công khai."),
            () => ShowAsync(cancellationToken))
        : await InvalidAsync(() => ShowAsync(cancellationToken));

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) =>
        Show(await showForm.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
}
