using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// The second hand: a proposed role takes effect when another administrator confirms it, of its unit or above, or of the account's home when the account came
/// from elsewhere. Neither who proposed it nor who gets it does. The operator's command line confirms where there is nobody else.
/// </summary>
[Named("Xác nhận vai trò")]
public sealed class ConfirmMembership(
    DanchuDatabase database, PeopleReach reach, Permissions permissions, MakeChange makeChange, RecordRole recordRole)
{
    /// <param name="Ids">One or several proposals: all are confirmed or none.</param>
    public sealed record Input(IReadOnlyList<Guid> Ids);

    /// <returns>How many took effect.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => ConfirmAllAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<int>> ConfirmAllAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        if (input.Ids.Count == 0)
        {
            return new Refusal("Chưa chọn vai trò nào để xác nhận.");
        }

        await reach.LockAsync(cancellationToken);
        foreach (var id in input.Ids.Distinct())
        {
            if (await ConfirmAsync(change, actor, id, cancellationToken) is not Outcome<Done>.Done and var outcome)
            {
                return outcome.NotDoneAs<int>();
            }
        }

        return input.Ids.Distinct().Count();
    }

    private async Task<Outcome<Done>> ConfirmAsync(Change change, Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var proposal = await database.ProposedMemberships.FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (proposal is null)
        {
            return await IsConfirmedAsync(actor, id, cancellationToken) ? new Refusal("Vai trò này vừa được người khác xác nhận.") : Denial.Absent;
        }

        if (!await reach.MayDecideAsync(actor, proposal, cancellationToken))
        {
            return Denial.Absent;
        }

        var person = await database.Users.AsNoTracking().FirstAsync(p => p.Id == proposal.PersonId, cancellationToken);
        if (Refuse(actor, proposal, person) is { } refusal)
        {
            return refusal;
        }

        await MakeEffectiveAsync(change, actor, proposal, person, cancellationToken);
        return default(Done);
    }

    private static Refusal? Refuse(Actor actor, ProposedMembership proposal, Person person) => proposal switch
    {
        _ when actor.IsSystem => null,
        _ when proposal.ProposedBy == actor.PersonId =>
            new Refusal("Người đề nghị không tự xác nhận: cần một người quản trị khác của đơn vị hoặc của cấp trên."),
        _ when proposal.PersonId == actor.PersonId => new Refusal("Không ai tự xác nhận vai trò của chính mình."),
        _ when person.Disabled => new Refusal($"Tài khoản {person.UserName} đã ngừng hoạt động."),
        _ => null,
    };

    private async Task MakeEffectiveAsync(Change change, Actor actor, ProposedMembership proposal, Person person, CancellationToken cancellationToken)
    {
        var unit = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == proposal.OrganisationId, cancellationToken);
        database.ProposedMemberships.Remove(proposal);
        database.Memberships.Add(new Membership
        {
            Id = proposal.Id,
            PersonId = person.Id,
            OrganisationId = unit.Id,
            Role = proposal.Role,
            Line = proposal.Line,
            GivenBy = proposal.ProposedBy,
            ConfirmedBy = actor.IsSystem ? null : actor.PersonId,
        });
        await recordRole.AsAsync(actor, SecurityRecordKind.RoleGiven, person, (proposal.Role, proposal.Line), unit, cancellationToken);
        change.Record(
            unit.Id, ("person", person.Id),
            PersonChange.Proposed(person, proposal.Role, unit.Code, proposal.Line), PersonChange.Of(person, proposal.Role, unit.Code, proposal.Line));
    }

    private async Task<bool> IsConfirmedAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var given = await database.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken);
        return given is not null && await permissions.MayAdministerAsync(actor, given.OrganisationId, cancellationToken);
    }
}
