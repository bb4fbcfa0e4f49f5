using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Outlines;

namespace Danchu.Core.Rounds;

/// <summary>Query for the outlines that a round may ask for.</summary>
internal static class FindOutlines
{
    /// <summary>Outlines that may be asked for: those of the catalogue, one's own, and those of the request that is passed on.</summary>
    public static IQueryable<Outline> OutlinesFor(this DanchuDatabase database, OrganisationId issuer, AssignmentId? passedOnFrom) => database.Outlines
        .Where(o => o.OwnerId == null || o.OwnerId == issuer
            || database.Assignments.Any(a => a.Id == passedOnFrom && database.Asks.Any(k => k.RoundId == a.RoundId && k.OutlineId == o.Id)));
}
