using Danchu.Core.Database;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Access;

/// <summary>What the secretaries of standing offices are for the bodies that named them, on a day.</summary>
internal static class StandingMemberships
{
    /// <summary>One secretary of one standing office.</summary>
    public sealed class Row
    {
        public required Guid PersonId { get; init; }

        /// <summary>The role in the office.</summary>
        public required Guid MembershipId { get; init; }

        public required OrganisationId BodyId { get; init; }

        public required Role Role { get; init; }

        public required ReportingLine Line { get; init; }

        /// <summary>Who gave the role in the office.</summary>
        public required Guid? GivenBy { get; init; }
    }

    public static IQueryable<Row> StandingOn(this DanchuDatabase database, DateOnly day) =>
        from membership in database.Memberships
        join standing in database.StandingOffices on membership.OrganisationId equals standing.OfficeId
        where membership.Role == Role.Secretariat && (membership.Line == null || membership.Line == standing.Line)
            && standing.From <= day && (standing.To == null || standing.To >= day)
        select new Row
        {
            PersonId = membership.PersonId, MembershipId = membership.Id, BodyId = standing.BodyId, Role = membership.Role, Line = standing.Line,
            GivenBy = membership.GivenBy,
        };
}
