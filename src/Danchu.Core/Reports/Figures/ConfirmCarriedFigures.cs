using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Figures;

/// <summary>Says of all figures that were taken over from the year before and still bear the mark that they hold for this one.</summary>
[Named("Xác nhận số liệu lấy từ năm trước")]
public sealed class ConfirmCarriedFigures(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange)
{
    public sealed record Input(AssignmentId AssignmentId);

    /// <returns>How many figures.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => ConfirmAsync(change, file, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> ConfirmAsync(Change change, OpenedReport file, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.EnterFigures) is { } refusal)
        {
            return refusal;
        }

        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        var marked = await database.MarkedAsync(file, cancellationToken);
        if (marked.Count > 0)
        {
            marked.ForEach(fact => fact.CarriedFrom = null);
            change.Record(
                file.Organisation.Id, ("report", file.Report.Id.Value), before: null,
                marked.ToDictionary(fact => fact.Indicator, fact => fact.Figure, StringComparer.Ordinal));
        }

        return marked.Count;
    }
}
