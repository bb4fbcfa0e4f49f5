using System.Globalization;
using System.Text;
using System.Xml;

namespace Danchu.Core.Publications;

/// <summary>An Atom feed (RFC 4287) in Vietnamese.</summary>
/// <param name="Own">Its own address, which is its id too.</param>
/// <param name="Page">The page it tells of.</param>
internal sealed record AtomFeed(Uri Own, Uri Page, string Title, string Author, IReadOnlyList<AtomEntry> Entries)
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <returns>XML in UTF-8.</returns>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("xml", "lang", null, "vi");
            xml.WriteElementString("id", Own.AbsoluteUri);
            xml.WriteElementString("title", Title);
            xml.WriteElementString("updated", Moment(Entries.Select(e => e.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            WriteLink(xml, "self", Own);
            WriteLink(xml, "alternate", Page);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", Author);
            xml.WriteEndElement();
            foreach (var entry in Entries)
            {
                WriteEntry(xml, entry);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", entry.Id);
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("published", Moment(entry.Published));
        xml.WriteElementString("updated", Moment(entry.Updated));
        WriteLink(xml, "alternate", entry.Page);
        if (entry.Category is var (term, label))
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", term);
            xml.WriteAttributeString("label", label);
            xml.WriteEndElement();
        }

        xml.WriteStartElement(entry.IsWhole ? "content" : "summary");
        xml.WriteAttributeString("type", "text");
        xml.WriteString(entry.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <param name="Id">Lasting: an address, or a name of the kind "urn:uuid:…".</param>
/// <param name="Text">The whole text, or where it may not be told a word for it.</param>
internal sealed record AtomEntry(
    string Id, string Title, DateTimeOffset Published, DateTimeOffset Updated, Uri Page, string Text, bool IsWhole = true,
    (string Term, string Label)? Category = null);
