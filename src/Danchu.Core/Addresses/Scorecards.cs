using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Scorecards
    {
        /// <param name="state">State of the scorecards, by its name in code.</param>
        public static string Index(RoundId? round = null, Enum? state = null) => Query("/scorecards", ("round", round), ("state", state));

        /// <param name="criterion">Key of the criterion to go to.</param>
        public static string Overview(ScorecardId id, string? criterion = null) =>
            $"/scorecards/{id}" + (criterion is null ? "" : "#c-" + Uri.EscapeDataString(criterion));

        public static string Vetoes(ScorecardId id) => Overview(id) + "#vetoes";

        public static string Evidence(ScorecardId id, string criterion) => $"/scorecards/{id}/evidence/{Uri.EscapeDataString(criterion)}";

        /// <param name="format">"xlsx" or "csv"; null for Word.</param>
        public static string Export(ScorecardId id, string? format = null) => Query($"/scorecards/{id}/export", ("format", format));

        /// <summary>A file of evidence.</summary>
        public static string File(Guid id) => $"/scorecards/files/{id}";

        /// <summary>A file of evidence that is a picture, shown in the browser.</summary>
        public static string Picture(Guid id) => Query(File(id), ("handler", "Look"));

        public static string Shares(RoundId round) => $"/scorecards/shares/{round}";
    }
}
