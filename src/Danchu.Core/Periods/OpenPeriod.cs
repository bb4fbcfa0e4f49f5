using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Periods;

/// <summary>A secretariat opens a period for its organisation. Opening the same period again returns the one that exists.</summary>
[Named("Mở kỳ báo cáo")]
public sealed class OpenPeriod(FindPeriod findPeriod, MakeChange makeChange)
{
    public sealed record Input(OrganisationId OrganisationId, PeriodChoice Period);

    public async Task<Outcome<PeriodId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.Has(Role.Secretariat, input.OrganisationId))
        {
            return actor.Organisations.Contains(input.OrganisationId) ? Denial.Forbidden : Denial.Absent;
        }

        return await makeChange.ExecuteAsync(this, actor, change => OpenAsync(change, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<PeriodId>> OpenAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        var found = await findPeriod.ExecuteAsync(input.Period, cancellationToken);
        if (found is not Outcome<ReportingPeriod>.Done(var period))
        {
            return found.NotDoneAs<PeriodId>();
        }

        change.Record(input.OrganisationId, ("period", period.Id.Value), null, new { period.Name, period.From, period.To });
        return period.Id;
    }
}
