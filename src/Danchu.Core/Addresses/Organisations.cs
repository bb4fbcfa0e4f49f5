using Danchu.Core.Access;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Organisations
    {
        public static string Index() => "/organisations";

        public static string Create(OrganisationId? superior = null) => Query("/organisations/create", ("superior", superior));

        public static string Tree(ReportingLine? line = null, DateOnly? on = null, OrganisationId? root = null) =>
            Query("/organisations/tree", ("line", line), ("on", on), ("root", root));

        public static string Overview(OrganisationId id) => $"/organisations/{id}";

        /// <summary>How a unit stands to its duties of a year.</summary>
        /// <param name="group">By its name in code.</param>
        /// <param name="state">By its name in code.</param>
        /// <param name="duty">Key of one duty.</param>
        public static string Duties(OrganisationId id, int? year = null, Enum? group = null, Enum? state = null, string? duty = null) =>
            Query($"/organisations/{id}/duties", ("year", year), ("group", group), ("state", state), ("duty", duty));

        /// <summary>How the units below one stand to their duties of a year.</summary>
        public static string DutiesBelow(OrganisationId id, int? year = null) => Query($"/organisations/{id}/duties-below", ("year", year));

        public static string Edit(OrganisationId id) => $"/organisations/{id}/edit";

        public static string End(OrganisationId id) => $"/organisations/{id}/end";

        /// <summary>The letterhead of the unit in one line.</summary>
        public static string Issuer(OrganisationId id, ReportingLine line) => $"/organisations/{id}/issuer/{line.ToString().ToLowerInvariant()}";

        public static string Move(OrganisationId id) => $"/organisations/{id}/move";

        public static string StandingOffice(OrganisationId id) => $"/organisations/{id}/standing-office";

        public static string Succession(OrganisationId id) => $"/organisations/{id}/succession";
    }
}
