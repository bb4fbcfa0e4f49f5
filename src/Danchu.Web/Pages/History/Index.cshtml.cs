using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.History;

/// <summary>Lịch sử: what was done in an organisation, newest first.</summary>
public sealed class IndexModel(ShowHistory showHistory, FindOrganisation findOrganisation, ListMemberships listMemberships) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Organisation { get; set; }

    /// <summary>A report, an assignment, a round or a person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public HistoryCursor? Before { get; set; }

    public HistoryView? View { get; private set; }

    public string OrganisationName { get; private set; } = "";

    /// <summary>The viewer's units to choose from, when the address names nothing.</summary>
    public IReadOnlyList<MembershipRow> Own { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        if (Organisation is null && Subject is null)
        {
            Own = [.. (await listMemberships.ReadAsync(CurrentActor.PersonId, cancellationToken)).DistinctBy(m => m.OrganisationId)];
            if (Own is not [var only])
            {
                return Page();
            }

            Organisation = only.OrganisationId;
        }

        if (Organisation is { } organisation)
        {
            var found = await findOrganisation.ReadAsync(CurrentActor, organisation, cancellationToken);
            OrganisationName = (found as Outcome<OrganisationView>.Done)?.Value.Unit.Name ?? "";
        }

        return Show(await showHistory.ReadAsync(CurrentActor, new(Organisation, Subject, Before), cancellationToken), view => View = view);
    }

    public string Href(HistoryCursor? before) => Address.History.Index(Organisation, Subject, before?.ToString());
}
