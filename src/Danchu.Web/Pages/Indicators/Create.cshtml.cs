using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Indicators;

/// <summary>Thêm chỉ tiêu riêng: an indicator of the viewer's unit.</summary>
public sealed class CreateModel(CreateIndicator createIndicator, ListOwners listOwners) : DanchuPage, IIndicatorPage
{
    [BindProperty]
    public IndicatorDraft Input { get; set; } = new();

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => CurrentActor.OrganisationsAs(Role.Secretariat).Any()
        ? await ShowAgainAsync(cancellationToken)
        : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await createIndicator.ExecuteAsync(CurrentActor, new(OwnerChoice.Chosen(CurrentActor, OwnerId), Input), cancellationToken),
            key => Confirmed(Address.Indicators.Overview(key), "Đã lưu chỉ tiêu. Chọn chỉ tiêu này ở trang sửa biểu số liệu, đề cương hoặc bảng tiêu chí."),
            () => ShowAgainAsync(cancellationToken))
        : await InvalidAsync(() => ShowAgainAsync(cancellationToken));

    private async Task<IActionResult> ShowAgainAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Page();
    }
}
