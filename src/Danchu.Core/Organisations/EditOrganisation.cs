using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>
/// Corrects what describes a unit. A new name given by law from a certain day is a new unit with a succession (<see cref="RecordSuccession"/>), so that old
/// reports keep the old name.
/// </summary>
[Named("Sửa thông tin đơn vị")]
public sealed class EditOrganisation(DanchuDatabase database, Permissions permissions, MakeChange makeChange, CountedUntil countedUntil)
{
    /// <param name="Version">The row version the form was made from.</param>
    public sealed record Input(OrganisationDraft Draft, OrganisationId Id, uint Version);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        return await makeChange.ExecuteAsync(this, actor, change => EditAsync(change, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> EditAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var unit = await database.Organisations.FirstAsync(o => o.Id == input.Id, cancellationToken);
        if (unit.Version != input.Version)
        {
            return new Refusal("Đơn vị này vừa được người khác sửa. Hãy mở lại trang để thấy nội dung mới rồi sửa tiếp.");
        }

        var draft = input.Draft.Cleaned();
        var refusals = await CheckAsync(draft, unit, cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = OrganisationChange.Of(unit);
        draft.CopyTo(unit);
        var after = OrganisationChange.Of(unit);
        if (before != after)
        {
            change.Record(unit.Id, ("organisation", unit.Id.Value), before, after);
        }

        return default(Done);
    }

    private async Task<List<Refusal>> CheckAsync(OrganisationDraft draft, Organisation unit, CancellationToken cancellationToken)
    {
        var refusals = draft.Check();
        if (draft.Kind == OrganisationKind.Village || unit.Kind == OrganisationKind.Village)
        {
            refusals.Add(new Refusal("Thôn, tổ dân phố được sửa ở trang của thôn.", nameof(draft.Kind)));
        }

        if (await database.Organisations.AnyAsync(o => o.Code == draft.Code && o.Id != unit.Id, cancellationToken))
        {
            refusals.Add(new Refusal($"Mã “{draft.Code}” đã dùng cho đơn vị khác.", nameof(draft.Code)));
        }

        if (await database.Subordinations.AnyAsync(s => (s.SubordinateId == unit.Id || s.SuperiorId == unit.Id) && s.From < draft.From, cancellationToken)
            || draft.From > unit.To)
        {
            refusals.Add(new Refusal("Ngày bắt đầu không được sau ngày đơn vị đã có quan hệ trực thuộc hoặc đã kết thúc.", nameof(draft.From)));
        }

        if (draft.Level != unit.Level && await countedUntil(unit.Id, cancellationToken) is not null)
        {
            refusals.Add(new Refusal("Không đổi được cấp: số liệu của đơn vị đã được cộng vào tổng hợp theo cấp cũ.", nameof(draft.Level)));
        }

        return refusals;
    }
}
