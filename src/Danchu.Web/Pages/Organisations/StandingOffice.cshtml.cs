using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Cơ quan thường trực: which unit drafts, receives and reviews for this one on a line, from one day to another.</summary>
public sealed class StandingOfficeModel(
    NameStandingOffice name, EndStandingOffice end, FindOrganisation findOrganisation, TimeProvider clock) : UnitPage(findOrganisation)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public Ending End { get; set; } = new();

    public DateOnly Today => clock.Today();

    public sealed class Form
    {
        public ReportingLine? Line { get; set; }

        public string Office { get; set; } = "";

        public DateOnly? From { get; set; }
    }

    public sealed class Ending
    {
        public Guid Standing { get; set; }

        public DateOnly? LastDay { get; set; }
    }

    public IEnumerable<string> EndErrors(Guid standing) => standing == End.Standing
        ? new[] { "Input.LastDay", "End.LastDay" }.SelectMany(key => ModelState[key]?.Errors.Select(e => e.ErrorMessage) ?? [])
        : [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowUnitAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Line is null)
        {
            ModelState.TryAddModelError("Input.Line", "Chưa chọn khối.");
        }

        return ModelState.IsValid
            ? await AnswerAsync(
                await name.ExecuteAsync(CurrentActor, new(Id, Input.Line!.Value, Input.Office, Input.From), cancellationToken),
                _ => Confirmed(Address.Organisations.Overview(Id), "Đã khai cơ quan thường trực."),
                () => ShowUnitAsync(cancellationToken))
            : await InvalidAsync(() => ShowUnitAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await end.ExecuteAsync(CurrentActor, new(Id, End.Standing, End.LastDay), cancellationToken),
            _ => Confirmed(Address.Organisations.Overview(Id), "Đã thôi cơ quan thường trực."),
            () => ShowUnitAsync(cancellationToken))
        : await InvalidAsync(() => ShowUnitAsync(cancellationToken));

    protected override bool IsAllowed(OrganisationView view) => view.MayAdminister;
}
