using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Rounds;

/// <summary>Query for the forms that a round may ask for.</summary>
internal static class FindForms
{
    /// <summary>Forms that may be asked for: those of the catalogue, one's own, and those of the request that is passed on.</summary>
    public static IQueryable<StatisticalForm> FormsFor(this DanchuDatabase database, OrganisationId issuer, AssignmentId? passedOnFrom) => database.Forms
        .Where(f => f.OwnerId == null || f.OwnerId == issuer
            || database.Assignments.Any(a => a.Id == passedOnFrom && database.Asks.Any(k => k.RoundId == a.RoundId && k.FormId == f.Id)));
}
