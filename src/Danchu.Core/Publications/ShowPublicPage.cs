using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>A commune's public page, for everybody: what is published now by the items of Điều 11, and what was, a page at a time.</summary>
public sealed class ShowPublicPage(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    public const int PageSize = 40;

    /// <param name="Now">Posted today, the newest first.</param>
    /// <param name="Past">Ended, taken down or with nothing personal any more; one page of them.</param>
    public sealed record View(OpenPage Page, IReadOnlyList<PublicItem> Now, IReadOnlyList<PublicItem> Past, int PastTotal);

    /// <param name="page">Of what is past, from 1.</param>
    public async Task<Outcome<View>> ReadAsync(string area, string commune, int page = 1, CancellationToken cancellationToken = default)
    {
        if (await database.OpenPageAsync(areas, area, commune, cancellationToken) is not { } open)
        {
            return Denial.Absent;
        }

        var today = clock.Today();
        var items = await PublicReach.ItemsAsync(database.PublicOf(open.Unit, today), today, cancellationToken);
        var past = items.Where(i => i.State != PublicationState.Posted).ToList();
        return new View(
            open, [.. items.Where(i => i.State == PublicationState.Posted)], [.. past.Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)], past.Count);
    }
}
