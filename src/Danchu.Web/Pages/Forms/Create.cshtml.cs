using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>Soạn biểu số liệu mới: the head of a new form.</summary>
public sealed class CreateModel(CreateForm createForm, ListOwners listOwners) : DanchuPage, IHeadPage
{
    [BindProperty]
    public FormHead Input { get; set; } = new();

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => CurrentActor.OrganisationsAs(Role.Secretariat).Any()
        ? await ShowAgainAsync(cancellationToken)
        : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await createForm.ExecuteAsync(CurrentActor, new(OwnerChoice.Chosen(CurrentActor, OwnerId), Input), cancellationToken),
            id => Confirmed(Address.Forms.Edit(id), "Đã tạo biểu số liệu. Hãy thêm các nhóm và dòng."),
            () => ShowAgainAsync(cancellationToken))
        : await InvalidAsync(() => ShowAgainAsync(cancellationToken));

    private async Task<IActionResult> ShowAgainAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Page();
    }
}
