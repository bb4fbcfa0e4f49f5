using System.Globalization;
using System.Text;
using System.Xml;
using Danchu.Core.Addresses;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>A commune's page as an Atom feed (RFC 4287): the newest publications; what was taken down is not in it.</summary>
public sealed class WriteFeed(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    private const int Most = 50;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <param name="site">Where the site stands outside: "https://danchu.example.vn".</param>
    /// <returns>XML in UTF-8.</returns>
    public async Task<Outcome<byte[]>> ReadAsync(string area, string commune, Uri site, CancellationToken cancellationToken = default)
    {
        var all = await database.PublicAllAsync(areas, clock, area, commune, Most, cancellationToken);
        return all is Outcome<(OpenPage, List<ShowPublication.View>)>.Done(var (page, items))
            ? Written(page, [.. items.Where(i => i.State != PublicationState.TakenDown)], site)
            : all.NotDoneAs<byte[]>();
    }

    private byte[] Written(OpenPage page, List<ShowPublication.View> items, Uri site)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("xml", "lang", null, "vi");
            var own = new Uri(site, Address.CongKhai.Feed(page.Area, page.Commune)).AbsoluteUri;
            xml.WriteElementString("id", own);
            xml.WriteElementString("title", $"{page.UnitName} công khai");
            xml.WriteElementString("updated", Moment(items.Select(i => i.Versions[0].PublishedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            WriteLink(xml, "self", own);
            WriteLink(xml, "alternate", new Uri(site, Address.CongKhai.Overview(page.Area, page.Commune)).AbsoluteUri);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", page.UnitName);
            xml.WriteEndElement();
            foreach (var item in items)
            {
                WriteItem(xml, page, item, site);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteItem(XmlWriter xml, OpenPage page, ShowPublication.View item, Uri site)
    {
        var (newest, address) = (item.Versions[0], new Uri(site, Address.CongKhai.Item(page.Area, page.Commune, item.Number)).AbsoluteUri);
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", address);
        xml.WriteElementString("title", newest.Title);
        xml.WriteElementString("published", Moment(item.Versions[^1].PublishedAt));
        xml.WriteElementString("updated", Moment(newest.PublishedAt));
        WriteLink(xml, "alternate", address);
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", item.Kind.ToString());
        xml.WriteAttributeString("label", item.Kind.Label());
        xml.WriteEndElement();
        xml.WriteStartElement(newest.Text is null ? "summary" : "content");
        xml.WriteAttributeString("type", "text");
        xml.WriteString(newest.Text ?? item.State.Label());
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
