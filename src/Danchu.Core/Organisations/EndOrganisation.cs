using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>The unit's last day: merged, split up or abolished. Its places in all trees end with it; its reports stay.</summary>
[Named("Kết thúc hoạt động của đơn vị")]
public sealed class EndOrganisation(DanchuDatabase database, Permissions permissions, MakeChange makeChange, CountedUntil countedUntil)
{
    public sealed record Input(OrganisationId Id, DateOnly? LastDay = null);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayRearrangeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        if (input.LastDay is not { } lastDay)
        {
            return new Refusal("Chưa nhập ngày hoạt động cuối cùng.", nameof(Input.LastDay));
        }

        return await makeChange.ExecuteAsync(this, actor, change => EndAsync(change, input, lastDay, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> EndAsync(Change change, Input input, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var unit = await database.Organisations.FirstAsync(o => o.Id == input.Id, cancellationToken);
        if (await RefuseAsync(unit, lastDay, cancellationToken) is { } refusal)
        {
            return new Refusal(refusal, nameof(Input.LastDay));
        }

        var before = OrganisationChange.Of(unit);
        unit.To = lastDay;
        foreach (var place in await database.Subordinations.Where(s => s.SubordinateId == unit.Id && (s.To == null || s.To > lastDay))
            .ToListAsync(cancellationToken))
        {
            place.To = lastDay;
        }

        // Of a commune its villages, which its successor takes over; of a village itself.
        foreach (var place in await database.VillagePlaces
            .Where(p => (p.VillageId == unit.Id || p.CommuneId == unit.Id) && p.From <= lastDay && (p.To == null || p.To > lastDay))
            .ToListAsync(cancellationToken))
        {
            place.To = lastDay;
        }

        change.Record(unit.Id, ("organisation", unit.Id.Value), before, OrganisationChange.Of(unit));
        return default(Done);
    }

    private async Task<string?> RefuseAsync(Organisation unit, DateOnly lastDay, CancellationToken cancellationToken)
    {
        if (unit.To is { } ended)
        {
            return $"Đơn vị đã kết thúc hoạt động ngày {Day(ended)}.";
        }

        if (lastDay < unit.From || await database.Subordinations.AnyAsync(s => s.SubordinateId == unit.Id && s.From > lastDay, cancellationToken))
        {
            return "Ngày cuối cùng không được trước ngày thành lập hoặc trước ngày bắt đầu một quan hệ trực thuộc.";
        }

        var below = await database.Subordinations.CountAsync(s => s.SuperiorId == unit.Id && (s.To == null || s.To > lastDay), cancellationToken);
        if (below > 0)
        {
            return $"Sau ngày này còn {below} đơn vị trực thuộc; hãy chuyển hoặc kết thúc các đơn vị đó trước.";
        }

        return await countedUntil(unit.Id, cancellationToken) is { } until && until > lastDay
            ? $"Đã tiếp nhận báo cáo của kỳ kết thúc ngày {Day(until)}; ngày cuối cùng không được trước ngày đó."
            : null;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
