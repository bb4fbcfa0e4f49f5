using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Danchu.Core.Addresses;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>A commune's page as data for other programs: JSON with the words of the page; of what was taken down only that and when.</summary>
public sealed class WriteData(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    private const int Most = 1000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="site">Where the site stands outside: "https://danchu.example.vn".</param>
    /// <returns>JSON in UTF-8.</returns>
    public async Task<Outcome<byte[]>> ReadAsync(string area, string commune, Uri site, CancellationToken cancellationToken = default)
    {
        var all = await database.PublicAllAsync(areas, clock, area, commune, Most, cancellationToken);
        return all is Outcome<(OpenPage, List<ShowPublication.View>)>.Done(var (page, items))
            ? JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    Unit = page.UnitName, page.Province, page.Area, page.Commune,
                    Address = new Uri(site, Address.CongKhai.Overview(area, commune)).AbsoluteUri,
                    Items = items.Select(item => ItemOf(page, item, site)),
                },
                Options)
            : all.NotDoneAs<byte[]>();
    }

    private static object ItemOf(OpenPage page, ShowPublication.View item, Uri site) => new
    {
        item.Number,
        item.Kind,
        KindName = item.Kind.Label(),
        item.State,
        StateName = item.State.Label(),
        item.TakenDownAt,
        Address = new Uri(site, Address.CongKhai.Item(page.Area, page.Commune, item.Number)).AbsoluteUri,
        Versions = item.Versions.Select(version => new
        {
            version.Number, version.PublishedAt, version.Title, version.Text, Item = version.ItemName,
            Forms = version.Forms.Select(form => form.Label()),
            Places = version.Places.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            version.From, version.Until,
            SectorRule = version.SectorRule.Length > 0 ? version.SectorRule : null,
            Note = version.Note.Length > 0 ? version.Note : null,
            version.PersonalUntil,
            Files = version.Files.Select(file => new
            {
                file.Name, Address = new Uri(site, Address.CongKhai.File(page.Area, page.Commune, item.Number, file.Id)).AbsoluteUri,
            }),
        }),
        Contributions = item.Contributions is null ? null : new
        {
            Items = item.Contributions.Items.Select(one => new
            {
                one.Number, one.Title, one.From, Amounts = one.Amounts.Select(AmountOf),
                Address = new Uri(site, Address.CongKhai.Item(page.Area, page.Commune, one.Number)).AbsoluteUri,
            }),
            Sums = item.Contributions.Sums.Select(AmountOf),
            item.Contributions.Over,
        },
    };

    private static object AmountOf(PublishedAmount amount) => new { amount.Side, amount.Name, amount.Value, amount.Unit };
}
