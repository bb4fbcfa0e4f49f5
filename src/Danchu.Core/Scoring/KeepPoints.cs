using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>Gives points as somebody fills in a scorecard: what is right is kept, whatever else is wrong, and each wrong one is told of.</summary>
[Named("Chấm điểm")]
public sealed class KeepPoints(GivePoints givePoints, MakeChange makeChange)
{
    /// <param name="Changed">How many criteria changed.</param>
    /// <param name="Refused">Why others were not kept; the field is the criterion.</param>
    public sealed record Kept(int Changed, IReadOnlyList<Refusal> Refused);

    public Task<Outcome<Kept>> ExecuteAsync(Actor actor, GivePoints.Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => givePoints.KeepAsync(change, actor, input, cancellationToken), cancellationToken);
}
