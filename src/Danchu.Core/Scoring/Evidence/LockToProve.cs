using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// Opens a scorecard to change the evidence of one criterion: by who writes it, while the criterion lies with the unit. Inside a transaction.
/// </summary>
internal static class LockToProve
{
    public static async Task<Outcome<OpenedScorecard>> LockToProveAsync(
        this LoadScorecard open, Actor actor, ScorecardId id, string criterion, CancellationToken cancellationToken)
    {
        var opened = await open.LockAsync(actor, id, rights => rights.Writes, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file })
        {
            return opened;
        }

        if (LeafOf(file, criterion) is not { } leaf)
        {
            return new Refusal("Bảng tiêu chí không có tiêu chí này; hãy tải lại trang.");
        }

        return file.IsWithUnit(leaf.Key)
            ? file
            : new Refusal($"{ParseTypedPoints.Name(leaf)}: {ScorecardLifecycle.EvidenceStays(file.Card.State).Message}");
    }

    public static Criterion? LeafOf(OpenedScorecard file, string criterion) =>
        file.Leaves.FirstOrDefault(l => string.Equals(l.Key, criterion, StringComparison.Ordinal));
}
