using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Checks
    {
        public static string Index() => "/checks";
    }

    /// <summary>The guide, and what indicators mean.</summary>
    public static class Help
    {
        /// <param name="heading">Where on the first page of the guide.</param>
        public static string Index(string? heading = null) => "/help" + At(heading);

        /// <param name="topic">Name of a page of the guide.</param>
        /// <param name="heading">Where on it.</param>
        public static string Overview(string topic, string? heading = null) => $"/help/{Uri.EscapeDataString(topic)}{At(heading)}";

        /// <param name="search">Words of an indicator.</param>
        public static string Indicators(string? search = null) => Query("/help/indicators", ("q", search));

        /// <param name="indicator">Key of the indicator to go to.</param>
        public static string Indicator(string indicator) => Indicators() + At("i-" + indicator);

        private static string At(string? heading) => heading is null ? "" : "#" + Uri.EscapeDataString(heading);
    }

    /// <summary>One search over everything one may see.</summary>
    public static class Search
    {
        /// <param name="search">What is looked for.</param>
        /// <param name="kind">One kind of what is found, by its name in code.</param>
        public static string Index(string? search = null, Enum? kind = null) => Query("/search", ("q", search), ("kind", kind));
    }

    public static class History
    {
        /// <param name="before">Where an earlier page of the history ends.</param>
        public static string Index(OrganisationId? organisation = null, Guid? subject = null, string? before = null) =>
            Query("/history", ("organisation", organisation), ("subject", subject), ("before", before));

        /// <param name="subject">Id of a report, a round, a scorecard, a rubric or a person.</param>
        public static string Of(Guid subject) => Index(subject: subject);
    }

    /// <summary>The security records, for administrators.</summary>
    public static class Records
    {
        public static string Index() => "/records";
    }

    /// <summary>What the verification of the data found, for administrators at the top.</summary>
    public static class Verification
    {
        public static string Index() => "/verification";
    }

    /// <summary>Files that were asked for, and where the buttons post that ask for one.</summary>
    public static class Jobs
    {
        public static string Index() => "/jobs";

        /// <param name="download">Gives the file by itself as soon as it is made.</param>
        public static string Overview(Guid id, bool download = false) => Query($"/jobs/{id}", ("download", download ? "true" : null));

        /// <summary>The finished file.</summary>
        public static string File(Guid id) => Query(Overview(id), ("handler", "File"));

        public static string AskForReportPdf(ReportId report) => Query(Index(), ("handler", "ReportPdf"), ("subject", report));

        public static string AskForLetterPdf(RoundId round) => Query(Index(), ("handler", "LetterPdf"), ("subject", round));

        public static string AskForReminderPdf(RoundId round) => Query(Index(), ("handler", "ReminderPdf"), ("subject", round));

        public static string AskForScorecardPdf(ScorecardId scorecard) => Query(Index(), ("handler", "ScorecardPdf"), ("subject", scorecard));

        public static string AskForRoundZip(RoundId round) => Query(Index(), ("handler", "RoundZip"), ("subject", round));
    }
}
