using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A commune's publications whole, the newest first: what the feed and the data are made of.</summary>
internal static class ReadPublicAll
{
    /// <param name="most">How many at most.</param>
    public static async Task<Outcome<(OpenPage Page, List<ShowPublication.View> Items)>> PublicAllAsync(
        this DanchuDatabase database, AreaRegister areas, TimeProvider clock, string area, string commune, int most, CancellationToken cancellationToken)
    {
        if (await database.OpenPageAsync(areas, area, commune, cancellationToken) is not { } open)
        {
            return Denial.Absent;
        }

        var publications = await database.PublicOf(open.Unit, clock.Today()).OrderByDescending(p => p.Number).Take(most)
            .Include(p => p.Versions).ThenInclude(v => v.Files).AsSplitQuery().ToListAsync(cancellationToken);
        return (open, await database.ShownAsync(open, publications, clock.Today(), cancellationToken));
    }
}
