using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Proposals
    {
        /// <summary>What a unit proposed; without one, one's own.</summary>
        public static string Index(OrganisationId? unit = null) => Query("/proposals", ("unit", unit));

        /// <summary>What came to a body for an answer; without one, to one's own.</summary>
        public static string Received(OrganisationId? body = null, Enum? state = null) => Query("/proposals/received", ("body", body), ("state", state));

        /// <param name="entry">A line of the unit's book of proposals.</param>
        /// <param name="origin">An entry of another book that it comes from.</param>
        public static string Create(OrganisationId unit, EntryId? entry = null, EntryId? origin = null) =>
            Query("/proposals/create", ("unit", unit), ("entry", entry), ("origin", origin));

        /// <summary>One proposal as its unit reads it.</summary>
        public static string Overview(ProposalId id) => $"/proposals/{id}";

        /// <summary>Proposals with one answer, as their holder handles them.</summary>
        public static string Group(ProposalGroupId id) => $"/proposals/groups/{id}";

        /// <summary>The letter with their answer, to be numbered and signed.</summary>
        public static string Letter(ProposalGroupId id) => Query(Group(id), ("handler", "Letter"));

        /// <summary>The file with the answer to a proposal.</summary>
        public static string AnswerFile(ProposalId id) => $"/proposals/files/{id}";
    }
}
