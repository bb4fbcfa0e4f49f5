using Danchu.Core.Database;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>The items of Luật 10/2022/QH15 Điều 11, as the register of disclosures has them.</summary>
internal static class PublicItems
{
    public static async Task<List<RegisterChoice>> PublicItemsAsync(this DanchuDatabase database, DateOnly today, CancellationToken cancellationToken)
    {
        var register = await database.Registers.AsNoTracking().Where(r => r.Key == PublicationKinds.Disclosures && r.ValidFrom <= today)
            .OrderByDescending(r => r.ValidFrom).FirstOrDefaultAsync(cancellationToken);
        return register?.Find(PublicationKinds.ItemColumn)?.Choices ?? [];
    }
}
