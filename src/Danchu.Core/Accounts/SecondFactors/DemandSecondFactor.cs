using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>An administrator at the top sets from which day on a role works only with a second factor, everywhere; or lifts it.</summary>
[Named("Đặt ngày bắt buộc xác thực hai lớp")]
public sealed class DemandSecondFactor(DanchuDatabase database, PeopleReach reach, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="From">Null lifts it.</param>
    public sealed record Input(Role? Role = null, DateOnly? From = null);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await reach.IsAtTopAsync(actor, cancellationToken))
        {
            return Denial.Forbidden;
        }

        return input.Role is { } role
            ? await makeChange.ExecuteAsync(this, actor, change => DemandAsync(change, actor, role, input.From, cancellationToken), cancellationToken)
            : new Refusal("Chưa chọn vai trò.", nameof(Input.Role));
    }

    private async Task<Outcome<Done>> DemandAsync(Change change, Actor actor, Role role, DateOnly? from, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"LOCK TABLE second_factor_demands IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        var demand = await database.SecondFactorDemands.FirstOrDefaultAsync(d => d.Role == role, cancellationToken);
        var before = demand?.From;
        if (from == before)
        {
            return default(Done);
        }

        if (from < clock.Today())
        {
            return new Refusal("Ngày bắt buộc không được trước hôm nay.", nameof(Input.From));
        }

        if (from is not { } day)
        {
            database.SecondFactorDemands.Remove(demand!);
        }
        else if (demand is null)
        {
            database.SecondFactorDemands.Add(new SecondFactorDemand { Role = role, From = day });
        }
        else
        {
            demand.From = day;
        }

        var unit = await TopOfAsync(actor, cancellationToken);
        change.Record(unit, ("organisation", unit.Value), new { Role = role, From = before }, new { Role = role, From = from });
        return default(Done);
    }

    // In the chain of the unit at the top whose administrator set it; of the whole system when the operator did.
    private Task<OrganisationId> TopOfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.OrganisationsAs(Role.Administrator).ToList();
        return database.Organisations.Where(o => own.Contains(o.Id) && !database.Subordinations.Any(s => s.SubordinateId == o.Id && s.To == null))
            .OrderBy(o => o.Code).Select(o => o.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
