using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Assignments
    {
        /// <param name="state">State of the report, by its name in code.</param>
        public static string Index(Enum? state = null) => Query("/assignments", ("state", state));

        public static string Overview(AssignmentId id) => $"/assignments/{id}";

        /// <param name="indicator">Key of the figure to go to.</param>
        public static string Figures(AssignmentId id, string? indicator = null) => $"/assignments/{id}/figures" + (indicator is null ? "" : $"#f-{indicator}-");

        /// <summary>Where the script of the figures saves one cell.</summary>
        /// <summary>The form with the rows of an indicator's parts.</summary>
        public static string FiguresDivided(AssignmentId id, string indicator) => Query(Figures(id), ("divided", indicator)) + $"#f-{indicator}-";

        public static string Cell(AssignmentId id, string indicator) => Query(Figures(id), ("handler", "Cell"), ("indicator", indicator));

        /// <param name="page">Page of the list, from 1.</param>
        public static string Findings(AssignmentId id, int page = 1) => Query($"/assignments/{id}/findings", ("page", page > 1 ? page : null));

        /// <summary>What of the report stands already elsewhere.</summary>
        /// <param name="section">Key of the section whose sentences are shown.</param>
        public static string Reuse(AssignmentId id, string? section = null, int page = 1) =>
            Query($"/assignments/{id}/reuse", ("section", section), ("page", page > 1 ? page : null));

        /// <summary>Figures in from other systems, and out to them.</summary>
        public static string Exchange(AssignmentId id) => $"/assignments/{id}/exchange";

        /// <param name="format">By its name in code.</param>
        public static string ExchangeFile(AssignmentId id, Enum format) => Query(Exchange(id), ("handler", "File"), ("format", format));

        public static string HandOver(AssignmentId id) => $"/assignments/{id}/hand-over";

        /// <param name="section">Key of the one section that is drafted; null for all.</param>
        public static string Draft(AssignmentId id, string? section = null) => Query($"/assignments/{id}/draft", ("section", section));

        public static string Intake(AssignmentId id) => $"/assignments/{id}/intake";

        public static string Preview(AssignmentId id) => $"/assignments/{id}/preview";

        public static string Section(AssignmentId id, string key) => $"/assignments/{id}/sections/{Uri.EscapeDataString(key)}";

        /// <summary>Where a token is put together beside the text.</summary>
        public static string MakeToken(AssignmentId id, string key) => Query(Section(id, key), ("handler", "Make"));

        /// <summary>Where the script of a section saves what is typed.</summary>
        public static string Autosave(AssignmentId id, string key) => Query(Section(id, key), ("handler", "Autosave"));

        /// <summary>Where the editor of a section asks what its figures say and what does not agree.</summary>
        public static string Margin(AssignmentId id, string key) => Query(Section(id, key), ("handler", "Margin"));

        /// <summary>Checks a section as typed and goes to the first finding.</summary>
        public static string CheckSection(AssignmentId id, string key) => Query(Section(id, key), ("handler", "Check")) + "#first-finding";

        public static string Gather(AssignmentId id, string key) => Section(id, key) + "/gather";

        /// <summary>A table of the section as a grid.</summary>
        /// <param name="at">Its number in the text, from 0; null is a new one.</param>
        public static string Table(AssignmentId id, string key, int? at = null) => Query(Section(id, key) + "/table", ("at", at));

        public static string ChangeTable(AssignmentId id, string key, int? at) => Query(Section(id, key) + "/table", ("handler", "Change"), ("at", at));

        /// <summary>To replace or withdraw a signed copy that was attached.</summary>
        public static string SignedFile(AssignmentId id, Guid file) => $"/assignments/{id}/signed-files/{file}";

        public static string Sign(AssignmentId id) => $"/assignments/{id}/sign";
    }
}
