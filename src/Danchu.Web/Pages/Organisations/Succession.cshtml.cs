using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Ghi nhận kế thừa: merger, split, renaming or takeover, with its date and share.</summary>
public sealed class SuccessionModel(RecordSuccession recordSuccession, FindOrganisation findOrganisation) : UnitPage(findOrganisation)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        public string Successor { get; set; } = "";

        public SuccessionKind? Kind { get; set; }

        public DateOnly? On { get; set; }

        /// <summary>As typed: "100" or "37,5".</summary>
        public string SharePercent { get; set; } = "100";
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowUnitAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!decimal.TryParse(Input.SharePercent?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share))
        {
            ModelState.AddModelError("Input.SharePercent", "Tỷ lệ phải là một số, như 100 hoặc 37,5.");
        }

        return ModelState.IsValid
            ? await AnswerAsync(
                await recordSuccession.ExecuteAsync(CurrentActor, new(Id, Input.Successor, Input.Kind, Input.On, share), cancellationToken),
                _ => Confirmed(Address.Organisations.Overview(Id), "Đã ghi nhận đơn vị kế thừa."),
                () => ShowUnitAsync(cancellationToken))
            : await InvalidAsync(() => ShowUnitAsync(cancellationToken));
    }

    protected override bool IsAllowed(OrganisationView view) => view.MayRearrange;
}
