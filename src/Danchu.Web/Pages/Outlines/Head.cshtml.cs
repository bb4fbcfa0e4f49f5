using Danchu.Core.Outlines;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>Thông tin chung: name, subject, line, kinds of unit and validity of an outline.</summary>
public sealed class HeadModel(ShowOutline showOutline, EditOutline editOutline) : OutlinePage(showOutline), IHeadPage
{
    [BindProperty]
    public OutlineHead Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        ShowOutlineAsync(view => Input = OutlineHead.Of(view.Outline), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await editOutline.ExecuteAsync(CurrentActor, new(Id, RowVersion, Input), cancellationToken),
            changed => Saved(changed, section: null, "Đã lưu thông tin chung."),
            () => ShowOutlineAsync(_ => { }, cancellationToken))
        : await InvalidAsync(() => ShowOutlineAsync(_ => { }, cancellationToken));
}
