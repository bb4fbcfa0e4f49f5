using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Rounds
    {
        public static string Index() => "/rounds";

        /// <param name="from">The assignment that the round passes down.</param>
        public static string Create(AssignmentId? from = null) => Query("/rounds/create", ("from", from));

        /// <param name="status">How the units listed stand, by its name in code.</param>
        /// <param name="search">Words of the name of the units listed.</param>
        public static string Overview(RoundId id, Enum? status = null, string? search = null) => Query($"/rounds/{id}", ("status", status), ("q", search));

        public static string Draft(RoundId id) => $"/rounds/{id}/draft";

        public static string Edit(RoundId id) => $"/rounds/{id}/edit";

        public static string Addressees(RoundId id) => $"/rounds/{id}/addressees";

        /// <param name="unit">The one assignment whose due date is extended; null for all.</param>
        public static string DueDate(RoundId id, AssignmentId? unit = null) => Query($"/rounds/{id}/due-date", ("unit", unit));

        public static string Letter(RoundId id) => $"/rounds/{id}/letter";

        public static string LetterFile(RoundId id) => Query(Letter(id), ("handler", "docx"));

        /// <summary>The correcting letter that is written or waits for its signature.</summary>
        public static string Correction(RoundId id) => $"/rounds/{id}/correction";

        /// <summary>A correcting letter as issued.</summary>
        public static string CorrectionFile(RoundId id, Guid correction) => Query(Letter(id), ("handler", "correction"), ("correction", correction));

        /// <summary>Whose words stand in whose reports.</summary>
        public static string Reuse(RoundId id) => $"/rounds/{id}/reuse";

        public static string Reminder(RoundId id) => $"/rounds/{id}/reminder";

        public static string ReminderFile(RoundId id) => Query(Reminder(id), ("handler", "docx"));
    }

    /// <summary>The league of a round.</summary>
    public static class Scores
    {
        public static string Index(RoundId round) => $"/rounds/{round}/scores";

        public static string HeatMap(RoundId round) => $"/rounds/{round}/scores/heat-map";

        public static string Losses(RoundId round) => $"/rounds/{round}/scores/losses";
    }
}
