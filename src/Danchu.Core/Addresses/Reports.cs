using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Reports
    {
        /// <param name="beside">Another report to be shown next to it.</param>
        public static string Overview(ReportId id, ReportId? beside = null) => Query($"/reports/{id}", ("beside", beside));

        /// <summary>The report as a Word file.</summary>
        public static string Document(ReportId id) => $"/reports/{id}/document";

        /// <summary>A signed copy that was attached.</summary>
        public static string File(Guid id) => $"/reports/files/{id}";

        public static string Findings(ReportId id) => $"/reports/{id}/findings";

        /// <summary>What of the report stands already elsewhere.</summary>
        /// <param name="section">Key of the section whose sentences are shown.</param>
        public static string Reuse(ReportId id, string? section = null, int page = 1) =>
            Query($"/reports/{id}/reuse", ("section", section), ("page", page > 1 ? page : null));

        /// <param name="section">Key of the section to begin at.</param>
        public static string Comments(ReportId id, string? section = null) => $"/reports/{id}/comments{(section is null ? "" : $"#{section}")}";

        public static string AnswerComment(ReportId id, Guid comment) => Query(Comments(id), ("handler", "Answer"), ("comment", comment));

        /// <param name="settled">False opens it again.</param>
        public static string SettleComment(ReportId id, Guid comment, bool settled) =>
            Query(Comments(id), ("handler", "Settle"), ("comment", comment), ("settled", settled ? "true" : "false"));

        public static string Return(ReportId id) => $"/reports/{id}/return";
    }

    public static class Board
    {
        /// <param name="round">Left out: the latest one.</param>
        /// <param name="indicator">Key of the indicator shown over the years.</param>
        public static string Index(RoundId? round = null, string? indicator = null) => Query("/board", ("round", round), ("indicator", indicator));
    }

    public static class Totals
    {
        public static string Index(OrganisationId? organisation = null, Access.ReportingLine? line = null, PeriodId? period = null) =>
            Query("/totals", ("organisation", organisation), ("line", line), ("period", period));

        /// <summary>What the validation rules say of the units below an organisation and of their sums.</summary>
        public static string Rules(OrganisationId organisation, Access.ReportingLine line, PeriodId period) =>
            Query("/totals/rules", ("organisation", organisation), ("line", line), ("period", period));

        /// <summary>One total broken down into units.</summary>
        /// <param name="indicator">Key of the indicator.</param>
        /// <param name="level">Level of the units, by its name in code; null for the whole subtree.</param>
        /// <param name="missing">Only units that were asked and have given no figure.</param>
        public static string Open(
            OrganisationId organisation, Access.ReportingLine line, PeriodId period, string indicator, Enum? level = null, bool missing = false) => Query(
                "/totals/open", ("organisation", organisation), ("line", line), ("period", period), ("indicator", indicator), ("level", level),
                ("missing", missing ? "true" : null));
    }
}
