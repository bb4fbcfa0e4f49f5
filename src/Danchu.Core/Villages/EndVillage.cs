using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>The last day of a village that was merged or dissolved. Its entries stay and count for the time it was.</summary>
[Named("Kết thúc hoạt động của thôn, tổ dân phố")]
public sealed class EndVillage(
    DanchuDatabase database, Permissions permissions, MakeChange makeChange, EntriesChanged changed, TimeProvider clock)
{
    public sealed record Input(OrganisationId Id, DateOnly? LastDay = null);

    public async Task<Outcome<OrganisationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken)
            || await database.CommuneOfAsync(input.Id, clock.Today(), cancellationToken) is not { } commune)
        {
            return Denial.Absent;
        }

        if (!await database.KeepsVillagesAsync(permissions, actor, commune, clock.Today(), cancellationToken))
        {
            return Denial.Forbidden;
        }

        return input.LastDay is { } lastDay
            ? await makeChange.ExecuteAsync(this, actor, change => EndAsync(change, actor, input.Id, lastDay, cancellationToken), cancellationToken)
            : new Refusal("Chưa nhập ngày hoạt động cuối cùng.", nameof(Input.LastDay));
    }

    private async Task<Outcome<OrganisationId>> EndAsync(
        Change change, Actor actor, OrganisationId id, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var village = await database.Organisations.FirstAsync(o => o.Id == id, cancellationToken);
        var place = await database.VillagePlaces.Where(p => p.VillageId == id).OrderByDescending(p => p.From).FirstAsync(cancellationToken);
        if (await RefuseAsync(village, place, lastDay, cancellationToken) is { } refusal)
        {
            return new Refusal(refusal, nameof(Input.LastDay));
        }

        var before = OrganisationChange.Of(village);
        (village.To, place.To) = (lastDay, lastDay);
        change.Record(id, ("organisation", id.Value), before, OrganisationChange.Of(village));
        await change.SaveAsync(cancellationToken);
        await changed(change, actor, place.CommuneId, lastDay, cancellationToken);
        return place.CommuneId;
    }

    private async Task<string?> RefuseAsync(Organisation village, VillagePlace place, DateOnly lastDay, CancellationToken cancellationToken)
    {
        if (village.To is { } ended)
        {
            return $"Thôn đã kết thúc hoạt động ngày {ended.Short()}.";
        }

        if (lastDay < place.From || lastDay > clock.Today())
        {
            return $"Ngày cuối cùng từ {place.From.Short()} đến hôm nay.";
        }

        var later = await database.Entries.Where(e => e.OrganisationId == village.Id && e.StruckAt == null && e.Date > lastDay)
            .MaxAsync(e => (DateOnly?)e.Date, cancellationToken);
        return later is { } day ? $"Sổ của thôn có mục ghi ngày {day.Short()}, sau ngày này." : null;
    }
}
