using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Villages
    {
        /// <summary>The villages of a commune.</summary>
        public static string Index(OrganisationId commune) => Query("/villages", ("commune", commune));

        public static string Overview(OrganisationId id) => $"/villages/{id}";

        /// <summary>A commune's villages from a list.</summary>
        public static string Import(OrganisationId commune) => Query("/villages/import", ("commune", commune));

        public static string ImportTemplate(OrganisationId commune) => Query("/villages/import?handler=Template", ("commune", commune));
    }
}
