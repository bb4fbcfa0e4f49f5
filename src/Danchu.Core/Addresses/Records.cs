using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Checks
    {
        public static string Index() => "/checks";
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

        public static string Overview(Guid id) => $"/jobs/{id}";

        /// <summary>The finished file.</summary>
        public static string File(Guid id) => Query(Overview(id), ("handler", "File"));

        public static string AskForReportPdf(ReportId report) => Query(Index(), ("handler", "ReportPdf"), ("subject", report));

        public static string AskForLetterPdf(RoundId round) => Query(Index(), ("handler", "LetterPdf"), ("subject", round));

        public static string AskForReminderPdf(RoundId round) => Query(Index(), ("handler", "ReminderPdf"), ("subject", round));

        public static string AskForRoundZip(RoundId round) => Query(Index(), ("handler", "RoundZip"), ("subject", round));
    }
}
