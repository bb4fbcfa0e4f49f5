using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Keys;

/// <summary>
/// Makes a key for a role of an account: an administrator of the role's unit does. Roles that two people give together (signer, administrator) get none,
/// else one administrator alone could sign through it. The key is handed back once.
/// </summary>
[Named("Cấp khóa truy cập")]
public sealed class MakeApiKey(
    DanchuDatabase database, Permissions permissions, PeopleReach reach, MakeChange makeChange, WriteRecord record, TimeProvider clock)
{
    /// <param name="Membership">The role it acts in.</param>
    /// <param name="Name">What it is for.</param>
    /// <param name="ExpiresOn">Its last day.</param>
    public sealed record Input(Guid PersonId, Guid? Membership, string? Name, DateOnly? ExpiresOn);

    /// <param name="Secret">Shown this once.</param>
    public sealed record Made(Guid Id, string Name, string Secret, DateOnly ExpiresOn);

    public Task<Outcome<Made>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => MakeAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Made>> MakeAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        if (!await reach.MaySeeAsync(actor, input.PersonId, cancellationToken))
        {
            return Denial.Absent;
        }

        await reach.LockAsync(cancellationToken);
        var refusals = new List<Refusal>();
        var name = EnteredText.Line(refusals, input.Name, "Tên khóa", ApiKey.NameLimit, nameof(Input.Name));
        if (name.Length == 0)
        {
            refusals.Add(new Refusal("Ghi tên khóa, ví dụ “Phần mềm một cửa”.", nameof(Input.Name)));
        }

        refusals.AddRange(RefuseDay(input.ExpiresOn));
        var membership = await database.Memberships.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == input.Membership && m.PersonId == input.PersonId, cancellationToken);
        refusals.AddRange(await RefuseRoleAsync(actor, membership, cancellationToken));
        return refusals.Count > 0 ? refusals : await KeepAsync(change, actor, membership!, name, input.ExpiresOn!.Value, cancellationToken);
    }

    private IEnumerable<Refusal> RefuseDay(DateOnly? last)
    {
        var today = clock.Today();
        if (last is not { } day)
        {
            yield return new Refusal("Chọn ngày cuối cùng khóa còn dùng được.", nameof(Input.ExpiresOn));
        }
        else if (day < today || day > today.AddDays(ApiKey.LongestDays))
        {
            yield return new Refusal("Khóa dùng được từ hôm nay, lâu nhất hai năm.", nameof(Input.ExpiresOn));
        }
    }

    private async Task<List<Refusal>> RefuseRoleAsync(Actor actor, Membership? membership, CancellationToken cancellationToken)
    {
        if (membership is null || !await permissions.MayAdministerAsync(actor, membership.OrganisationId, cancellationToken))
        {
            return [new Refusal("Chọn một vai trò ở đơn vị bạn quản trị.", nameof(Input.Membership))];
        }

        if (AddRole.NeedsTwo(membership.Role))
        {
            return [new Refusal($"Vai trò {membership.Role.Label()} không cấp khóa: ký và quản trị luôn do người làm.", nameof(Input.Membership))];
        }

        if (await database.Users.AnyAsync(p => p.Id == membership.PersonId && p.Disabled, cancellationToken))
        {
            return [new Refusal("Tài khoản đã ngừng hoạt động.", nameof(Input.Membership))];
        }

        var today = clock.Today();
        var standing = await database.ApiKeys.CountAsync(
            k => k.MembershipId == membership.Id && k.RevokedAt == null && k.ExpiresOn >= today, cancellationToken);
        return standing < ApiKey.Most ? []
            : [new Refusal($"Vai trò này đã có {ApiKey.Most} khóa còn dùng được; hãy thu khóa không dùng nữa.", nameof(Input.Membership))];
    }

    private async Task<Made> KeepAsync(
        Change change, Actor actor, Membership membership, string name, DateOnly last, CancellationToken cancellationToken)
    {
        var (secret, hash, start) = ApiKey.Draw();
        var key = new ApiKey
        {
            PersonId = membership.PersonId, MembershipId = membership.Id, OrganisationId = membership.OrganisationId, Name = name, Hash = hash,
            Start = start, MadeBy = actor.IsSystem ? null : actor.PersonId, MadeAt = clock.GetUtcNow(), ExpiresOn = last,
        };
        database.ApiKeys.Add(key);
        var unit = await database.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync(cancellationToken);
        var role = $"{membership.Role.LabelOn(membership.Line)} ở {unit}";
        await record.OfAsync(
            actor, SecurityRecordKind.KeyMade, membership.PersonId, membership.OrganisationId, $"{name} ({start}…), {role}", cancellationToken);
        change.Record(membership.OrganisationId, ("person", membership.PersonId), before: null, new ApiKeyChange(name, start, role, last, Revoked: false));
        return new Made(key.Id, name, secret, last);
    }
}
