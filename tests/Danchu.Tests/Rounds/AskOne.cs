using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;

namespace Danchu.Tests.Rounds;

/// <summary>Rounds that ask one report, as most do.</summary>
internal static class AskOne
{
    public static RoundContent ScoredBy(this RoundContent content, params IReadOnlyList<RubricId> rubrics) =>
        content with { Asks = [content.Asks[0] with { RubricIds = rubrics }] };

    public static ReportingRound Asking(this ReportingRound round, OutlineId outline, FormId? form = null)
    {
        round.Asks.Add(new Ask { RoundId = round.Id, Ordinal = 1, OutlineId = outline, FormId = form, ForKinds = [] });
        return round;
    }

    /// <summary>The assignment of a unit, put past the operations; the round is read with what it asks.</summary>
    public static Assignment Assign(this ReportingRound round, OrganisationId unit, DateOnly? dueOn = null, DateTimeOffset? sent = null) => new()
    {
        RoundId = round.Id,
        AskId = round.Asks[0].Id,
        Subject = round.Subject,
        OrganisationId = unit,
        DueOn = dueOn ?? round.DueOn,
        FirstSentAt = sent,
    };
}
