using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Figures;

/// <summary>Writes figures as somebody fills in the form: what is right is kept, whatever else is wrong, and each wrong one is told of.</summary>
[Named("Nhập số liệu")]
public sealed class KeepFigures(LoadReport loadReport, EnterFigures enterFigures, MakeChange makeChange)
{
    /// <param name="Changed">How many figures changed.</param>
    /// <param name="Refused">Why others were not kept; the field is the indicator.</param>
    public sealed record Kept(int Changed, IReadOnlyList<Refusal> Refused);

    public Task<Outcome<Kept>> ExecuteAsync(Actor actor, EnterFigures.Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => enterFigures.KeepAsync(change, actor, file, input.Entries, cancellationToken)),
        cancellationToken);
}
