using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Outlines
    {
        public static string Index() => "/outlines";

        public static string Create() => "/outlines/create";

        /// <param name="into">The outline whose sections the file replaces.</param>
        public static string Import(OutlineId? into = null) => Query("/outlines/import", ("into", into));

        public static string Document(OutlineId id) => Query(Overview(id), ("handler", "Docx"));

        public static string Overview(OutlineId id) => $"/outlines/{id}";

        /// <param name="section">Key of the section to go to.</param>
        public static string Edit(OutlineId id, string? section = null) => $"/outlines/{id}/edit" + (section is null ? "" : $"#k-{section}");

        public static string Head(OutlineId id) => $"/outlines/{id}/head";
    }
}
