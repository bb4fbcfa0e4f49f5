using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Publications;

/// <summary>What is to be published of an entry: the first draft.</summary>
public sealed class CreateModel(ShowPublicationForm showForm, DraftPublication draft) : DraftPage
{
    [BindProperty(SupportsGet = true)]
    public EntryId Entry { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowAsync(cancellationToken);
        if (page is not PageResult)
        {
            return page;
        }

        // Something of it is drafted or published already.
        if (View.Id is { } known)
        {
            return LocalRedirect(Address.Publications.Overview(known));
        }

        Begin();
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await draft.ExecuteAsync(CurrentActor, Draft(Entry, id: null), cancellationToken),
            id => Confirmed(Address.Publications.Overview(id), "Đã lưu bản thảo. Xem lại như người đọc sẽ thấy, rồi công khai."),
            () => ShowAsync(cancellationToken))
        : await InvalidAsync(() => ShowAsync(cancellationToken));

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) =>
        Show(await showForm.ReadAsync(CurrentActor, Entry, cancellationToken), view => View = view);
}
