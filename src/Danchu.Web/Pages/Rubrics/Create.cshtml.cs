using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>Soạn bảng tiêu chí mới: the head of a new rubric.</summary>
public sealed class CreateModel(CreateRubric createRubric, ListOwners listOwners) : DanchuPage, IHeadPage
{
    [BindProperty]
    public RubricHead Input { get; set; } = new() { Total = "100", Classes = "Tốt: 90\nKhá: 70\nTrung bình: 50\nYếu: 0" };

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => CurrentActor.OrganisationsAs(Role.Secretariat).Any()
        ? await ShowAgainAsync(cancellationToken)
        : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await createRubric.ExecuteAsync(CurrentActor, new(OwnerChoice.Chosen(CurrentActor, OwnerId), Input), cancellationToken),
            id => Confirmed(Address.Rubrics.Edit(id), "Đã tạo bảng tiêu chí. Hãy thêm các tiêu chí."),
            () => ShowAgainAsync(cancellationToken))
        : await InvalidAsync(() => ShowAgainAsync(cancellationToken));

    private async Task<IActionResult> ShowAgainAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Page();
    }
}
