using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Query for the rubrics that a round may ask for.</summary>
internal static class FindRubrics
{
    /// <summary>Rubrics that may be asked for: those of the catalogue, one's own, and those of the request that is passed on.</summary>
    public static IQueryable<Rubric> RubricsFor(this DanchuDatabase database, OrganisationId issuer, AssignmentId? passedOnFrom) => database.Rubrics.Where(r =>
        r.OwnerId == null || r.OwnerId == issuer
        || database.Assignments.Any(a => a.Id == passedOnFrom && database.RoundRubrics.Any(u => u.RoundId == a.RoundId && u.RubricId == r.Id)));
}
