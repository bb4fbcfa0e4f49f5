using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Figures;

/// <summary>Says of figures that were taken over from the year before and still bear the mark that they hold for this one.</summary>
[Named("Xác nhận số liệu lấy từ năm trước")]
public sealed class ConfirmCarriedFigures(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange)
{
    /// <param name="Indicator">The one that was looked at; null: all that are marked.</param>
    public sealed record Input(AssignmentId AssignmentId, string? Indicator = null);

    /// <returns>How many figures.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => database.LockMarkedAsync(file, input.Indicator, cancellationToken).ThenAsync(marked => Confirm(change, file, marked))),
        cancellationToken);

    private static Outcome<int> Confirm(Change change, OpenedReport file, List<Fact> marked)
    {
        if (marked.Count > 0)
        {
            marked.ForEach(fact => fact.CarriedFrom = null);
            change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), before: null, marked.Recorded());
        }

        return marked.Count;
    }
}
