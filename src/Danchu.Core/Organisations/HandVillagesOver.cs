using Danchu.Core.Access;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>
/// Villages that lost their commune when it was merged or renamed belong to the one that follows. Which part of a split they go to is not known.
/// </summary>
internal static class HandVillagesOver
{
    public static async Task HandVillagesOverAsync(this DanchuDatabase database, Succession succession, CancellationToken cancellationToken)
    {
        if (succession.Kind == SuccessionKind.Split)
        {
            return;
        }

        var (day, eve) = (succession.On, succession.On.AddDays(-1));
        var villages = from place in database.VillagePlaces
                       join village in database.Organisations on place.VillageId equals village.Id
                       where place.CommuneId == succession.PredecessorId && place.To == eve && (village.To == null || village.To >= day)
                           && !database.VillagePlaces.Any(p => p.VillageId == village.Id && (p.To == null || p.To >= day))
                       select new { village.Id, village.To };
        database.VillagePlaces.AddRange((await villages.ToListAsync(cancellationToken)).Select(village => new VillagePlace
        {
            VillageId = village.Id, CommuneId = succession.SuccessorId, From = day, To = village.To,
        }));
    }
}
