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

        public static string Edit(OrganisationId id) => $"/organisations/{id}/edit";

        public static string End(OrganisationId id) => $"/organisations/{id}/end";

        /// <summary>The letterhead of the unit in one line.</summary>
        public static string Issuer(OrganisationId id, ReportingLine line) => $"/organisations/{id}/issuer/{line.ToString().ToLowerInvariant()}";

        public static string Move(OrganisationId id) => $"/organisations/{id}/move";

        public static string StandingOffice(OrganisationId id) => $"/organisations/{id}/standing-office";

        public static string Succession(OrganisationId id) => $"/organisations/{id}/succession";
    }
}
