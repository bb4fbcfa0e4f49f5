using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Another unit keeps the account from now on. Only who administers both units moves it, so that nobody gives an account away unasked or takes one: between
/// two communes it is for the district. Roles stay as they are.
/// </summary>
[Named("Chuyển đơn vị quản lý tài khoản")]
public sealed class MovePersonHome(DanchuDatabase database, PeopleReach reach, MakeChange makeChange, ChooseOrganisation choose, TimeProvider clock)
{
    /// <param name="Home">Code or name of a unit the actor administers.</param>
    public sealed record Input(Guid Id, string Home = "");

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await reach.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await reach.MayManageAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        return await choose.ReadAsync(actor, input.Home, clock.Today(), cancellationToken, villages: true) switch
        {
            Outcome<Organisation>.Done { Value: var unit } => await makeChange.ExecuteAsync(
                this, actor, change => MoveAsync(change, actor, input.Id, unit, cancellationToken), cancellationToken),
            Outcome<Organisation>.Refused { Reasons: var reasons } => reasons.Select(r => r with { Field = nameof(Input.Home) }).ToList(),
            _ => Denial.Absent,
        };
    }

    private async Task<Outcome<Done>> MoveAsync(Change change, Actor actor, Guid personId, Organisation unit, CancellationToken cancellationToken)
    {
        await reach.LockAsync(cancellationToken);
        if (!await reach.MayManageAsync(actor, personId, cancellationToken)
            || await database.Users.FirstOrDefaultAsync(p => p.Id == personId, cancellationToken) is not { } person)
        {
            return Denial.Absent;
        }

        if (person.HomeOrganisationId == unit.Id)
        {
            return default(Done);
        }

        var before = await database.Organisations.Where(o => o.Id == person.HomeOrganisationId).Select(o => o.Code).FirstOrDefaultAsync(cancellationToken);
        foreach (var chain in new[] { person.HomeOrganisationId, unit.Id }.OfType<OrganisationId>())
        {
            change.Record(chain, ("person", personId), new { person.UserName, Home = before }, new { person.UserName, Home = unit.Code });
        }

        person.HomeOrganisationId = unit.Id;
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
        return default(Done);
    }
}
