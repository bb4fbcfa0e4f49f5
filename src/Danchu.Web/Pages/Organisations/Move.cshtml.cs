using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Chuyển cấp trên trực tiếp: another superior on one line, from a given day.</summary>
public sealed class MoveModel(MoveOrganisation moveOrganisation, FindOrganisation findOrganisation) : UnitPage(findOrganisation)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        public ReportingLine? Line { get; set; }

        public string Superior { get; set; } = "";

        public DateOnly? From { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowUnitAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Line is null)
        {
            ModelState.TryAddModelError("Input.Line", "Chưa chọn khối.");
        }

        return ModelState.IsValid
            ? await AnswerAsync(
                await moveOrganisation.ExecuteAsync(CurrentActor, new(Id, Input.Line!.Value, Input.Superior, Input.From), cancellationToken),
                _ => Confirmed(Address.Organisations.Overview(Id), "Đã chuyển cấp trên trực tiếp."),
                () => ShowUnitAsync(cancellationToken))
            : await InvalidAsync(() => ShowUnitAsync(cancellationToken));
    }

    protected override bool IsAllowed(OrganisationView view) => view.MayRearrange;
}
