using Danchu.Core.Addresses;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>A commune's page as an Atom feed: the newest publications; what was taken down is not in it.</summary>
public sealed class WriteFeed(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    private const int Most = 50;

    /// <param name="site">Where the site stands outside: "https://danchu.example.vn".</param>
    /// <returns>XML in UTF-8.</returns>
    public async Task<Outcome<byte[]>> ReadAsync(string area, string commune, Uri site, CancellationToken cancellationToken = default)
    {
        var all = await database.PublicAllAsync(areas, clock, area, commune, Most, cancellationToken);
        return all is Outcome<(OpenPage, List<ShowPublication.View>)>.Done(var (page, items))
            ? new AtomFeed(
                new Uri(site, Address.CongKhai.Feed(page.Area, page.Commune)), new Uri(site, Address.CongKhai.Overview(page.Area, page.Commune)),
                $"{page.UnitName} công khai", page.UnitName,
                [.. items.Where(i => i.State != PublicationState.TakenDown).Select(i => EntryOf(page, i, site))]).Write()
            : all.NotDoneAs<byte[]>();
    }

    private static AtomEntry EntryOf(OpenPage page, ShowPublication.View item, Uri site)
    {
        var (newest, address) = (item.Versions[0], new Uri(site, Address.CongKhai.Item(page.Area, page.Commune, item.Number)));
        return new AtomEntry(
            address.AbsoluteUri, newest.Title, item.Versions[^1].PublishedAt, newest.PublishedAt, address, newest.Text ?? item.State.Label(),
            newest.Text is not null, (item.Kind.ToString(), item.Kind.Label()));
    }
}
