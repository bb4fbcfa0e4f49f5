using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// Fills the empty figures that change slowly with last year's, each marked until somebody writes or confirms it (<see cref="ConfirmCarriedFigures"/>).
/// </summary>
[Named("Lấy số năm trước cho chỉ tiêu ít biến động")]
public sealed class CarryOverFigures(
    DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, FindPreviousPeriod findPreviousPeriod, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(AssignmentId AssignmentId);

    /// <returns>How many figures.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => CarryOverAsync(change, actor, file, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> CarryOverAsync(Change change, Actor actor, OpenedReport file, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.EnterFigures) is { } refusal)
        {
            return refusal;
        }

        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        var previous = await findPreviousPeriod.ReadAsync(file.Period, cancellationToken);
        var taken = previous is null ? [] : CarriedFigures.Takeable(file, await loadFigures.ReadAsync(file, cancellationToken)).ToList();
        if (taken.Count == 0)
        {
            return new Refusal("Không có chỉ tiêu ít biến động nào còn trống mà năm trước có số liệu.");
        }

        database.Facts.AddRange(taken.Select(found => new Fact
        {
            OrganisationId = file.Organisation.Id,
            PeriodId = file.Period.Id,
            Indicator = found.Indicator,
            State = FigureState.Value,
            Value = found.Previous!.Value,
            Denominator = found.Previous.Denominator,
            CarriedFrom = previous!.Id,
            UpdatedBy = actor.PersonId,
            UpdatedAt = clock.GetUtcNow(),
        }));
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), before: null,
            taken.ToDictionary(found => found.Indicator, found => found.Previous, StringComparer.Ordinal));
        return taken.Count;
    }
}
