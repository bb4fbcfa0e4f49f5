using Danchu.Core.Database;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// The items of Luật 10/2022/QH15 Điều 11, as the register of disclosures has them; inside a unit those of Điều 46 or 64, as the entry's own has.
/// </summary>
internal static class PublicItems
{
    /// <param name="book">Key of the register the entry stands in.</param>
    public static async Task<List<RegisterChoice>> PublicItemsAsync(
        this DanchuDatabase database, PublicationKind kind, string book, DateOnly today, CancellationToken cancellationToken)
    {
        var key = kind == PublicationKind.InternalDisclosure ? book : PublicationKinds.Disclosures;
        var register = await database.Registers.AsNoTracking().Where(r => r.Key == key && r.ValidFrom <= today)
            .OrderByDescending(r => r.ValidFrom).FirstOrDefaultAsync(cancellationToken);
        return register?.Find(PublicationKinds.ItemColumn)?.Choices ?? [];
    }
}
