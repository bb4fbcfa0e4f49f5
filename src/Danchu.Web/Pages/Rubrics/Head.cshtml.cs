using Danchu.Core.Addresses;
using Danchu.Core.Rubrics;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>Thông tin chung: name, validity and classes of a draft rubric.</summary>
public sealed class HeadModel(ShowRubric showRubric, EditRubric editRubric) : RubricPage(showRubric), IHeadPage
{
    [BindProperty]
    public RubricHead Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowRubricAsync(
        view =>
        {
            Input = RubricHead.Of(view.Rubric);
            return true;
        },
        cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await editRubric.ExecuteAsync(CurrentActor, new(Id, RowVersion, Input), cancellationToken),
            changed => Saved(changed, id => Address.Rubrics.Edit(id), "Đã lưu thông tin chung."),
            () => ShowRubricAsync(_ => true, cancellationToken))
        : await InvalidAsync(() => ShowRubricAsync(_ => true, cancellationToken));
}
