using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Figures;

/// <summary>Undoes the taking over: figures of the year before that still bear the mark are empty again. What was written or confirmed stays.</summary>
[Named("Bỏ số liệu lấy từ năm trước")]
public sealed class DropCarriedFigures(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange)
{
    public sealed record Input(AssignmentId AssignmentId);

    /// <returns>How many figures.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => database.LockMarkedAsync(file, indicator: null, cancellationToken).ThenAsync(marked => Drop(change, file, marked))),
        cancellationToken);

    private Outcome<int> Drop(Change change, OpenedReport file, List<Fact> marked)
    {
        if (marked.Count > 0)
        {
            database.Facts.RemoveRange(marked);
            change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), marked.Recorded(), after: null);
        }

        return marked.Count;
    }
}
