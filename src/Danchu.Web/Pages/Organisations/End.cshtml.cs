using Danchu.Core.Addresses;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Kết thúc hoạt động: the last day of an organisation.</summary>
public sealed class EndModel(EndOrganisation endOrganisation, FindOrganisation findOrganisation) : UnitPage(findOrganisation)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        public DateOnly? LastDay { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowUnitAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await endOrganisation.ExecuteAsync(CurrentActor, new(Id, Input.LastDay), cancellationToken),
            _ => Confirmed(Address.Organisations.Overview(Id), "Đã ghi ngày kết thúc hoạt động."),
            () => ShowUnitAsync(cancellationToken))
        : await InvalidAsync(() => ShowUnitAsync(cancellationToken));

    protected override bool IsAllowed(OrganisationView view) => view.MayRearrange;
}
