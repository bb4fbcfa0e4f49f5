using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Forms
    {
        public static string Index() => "/forms";

        public static string Create() => "/forms/create";

        /// <param name="into">The form whose rows the file replaces.</param>
        public static string Import(FormId? into = null) => Query("/forms/import", ("into", into));

        public static string Spreadsheet(FormId id) => Query(Overview(id), ("handler", "Xlsx"));

        public static string Overview(FormId id) => $"/forms/{id}";

        public static string Edit(FormId id) => $"/forms/{id}/edit";

        public static string Head(FormId id) => $"/forms/{id}/head";
    }
}
