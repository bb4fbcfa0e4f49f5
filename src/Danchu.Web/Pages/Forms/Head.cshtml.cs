using Danchu.Core.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>Thông tin chung: name, title, kinds of unit and validity of a form.</summary>
public sealed class HeadModel(ShowForm showForm, EditForm editForm) : FormPage(showForm), IHeadPage
{
    [BindProperty]
    public FormHead Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        ShowFormAsync(view => Input = FormHead.Of(view.Form), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await editForm.ExecuteAsync(CurrentActor, new(Id, RowVersion, Input), cancellationToken),
            changed => Saved(changed, "Đã lưu thông tin chung."),
            () => ShowFormAsync(_ => { }, cancellationToken))
        : await InvalidAsync(() => ShowFormAsync(_ => { }, cancellationToken));
}
