using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Periods;

/// <summary>A secretariat opens a period for its organisation. Opening the same period again returns the one that exists.</summary>
public sealed class OpenPeriod(DanchuDatabase database, FindPeriod findPeriod, RecordHistory history)
{
    public sealed record Input(OrganisationId OrganisationId, PeriodChoice Period);

    public async Task<Outcome<PeriodId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.Has(Role.Secretariat, input.OrganisationId))
        {
            return actor.Organisations.Contains(input.OrganisationId) ? Denial.Forbidden : Denial.Absent;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var found = await findPeriod.ExecuteAsync(input.Period, cancellationToken);
        if (found is not Outcome<ReportingPeriod>.Done(var period))
        {
            return found.NotDoneAs<PeriodId>();
        }

        await history.AppendAsync(
            actor, input.OrganisationId, nameof(OpenPeriod), ("period", period.Id.Value), null, new { period.Name, period.From, period.To }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return period.Id;
    }
}
