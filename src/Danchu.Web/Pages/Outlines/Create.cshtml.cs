using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>Soạn đề cương mới: the head of a new outline.</summary>
public sealed class CreateModel(CreateOutline createOutline, ListOwners listOwners) : DanchuPage, IHeadPage
{
    [BindProperty]
    public OutlineHead Input { get; set; } = new();

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => CurrentActor.OrganisationsAs(Role.Secretariat).Any()
        ? await ShowAgainAsync(cancellationToken)
        : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await createOutline.ExecuteAsync(CurrentActor, new(OwnerChoice.Chosen(CurrentActor, OwnerId), Input), cancellationToken),
            id => Confirmed(Address.Outlines.Edit(id), "Đã tạo đề cương. Hãy thêm các mục."),
            () => ShowAgainAsync(cancellationToken))
        : await InvalidAsync(() => ShowAgainAsync(cancellationToken));

    private async Task<IActionResult> ShowAgainAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Page();
    }
}
