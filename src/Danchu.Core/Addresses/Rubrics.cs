using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Rubrics
    {
        public static string Index() => "/rubrics";

        public static string Create() => "/rubrics/create";

        /// <param name="into">The rubric whose content the file replaces.</param>
        public static string Import(RubricId? into = null) => Query("/rubrics/import", ("into", into));

        public static string Overview(RubricId id) => $"/rubrics/{id}";

        public static string Spreadsheet(RubricId id) => Query(Overview(id), ("handler", "Xlsx"));

        public static string Document(RubricId id) => Query(Overview(id), ("handler", "Docx"));

        /// <param name="criterion">Key of the criterion to go to.</param>
        public static string Edit(RubricId id, string? criterion = null) => $"/rubrics/{id}/edit" + (criterion is null ? "" : $"#k-{criterion}");

        public static string Head(RubricId id) => $"/rubrics/{id}/head";

        public static string Criterion(RubricId id, string key) => $"/rubrics/{id}/criteria/{Uri.EscapeDataString(key)}";
    }
}
