using System.IO.Compression;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>
/// Writes a document as .docx. UTF-8 XML goes straight into the zip, without an object tree; the same document and form give
/// the same bytes on every stream.
/// </summary>
public static class DocxWriter
{
    /// <summary>Where the names of several addressees begin, and how far before them the dash stands, in twentieths of a point.</summary>
    internal const int AddresseeIndent = 2268;
    internal const int AddresseeDash = 170;

    // Zip cannot say "no time"; its earliest one stands for it.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(OfficialDocument document, DocumentForm form, Stream output)
    {
        using var xml = new XmlBuffer();
        using var footnotes = new FootnoteWriter(form);
        WriteDocument(document, new WordText(form, xml, footnotes) { Landscape = document.Landscape });

        // A zip written to a stream that cannot seek has other bytes than one that can: so it always goes through memory.
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", PackageParts.ContentTypes);
            Add(zip, "_rels/.rels", PackageParts.PackageRelationships);
            Add(zip, "word/document.xml", xml.Written);
            Add(zip, "word/_rels/document.xml.rels", PackageParts.DocumentRelationships);
            Add(zip, "word/footnotes.xml", footnotes.Finish());
            Add(zip, "word/styles.xml", buffer => StylesPart.Write(form, buffer));
            Add(zip, "word/settings.xml", PackageParts.Settings(form.Page.Mirrored));
            Add(zip, "word/header1.xml", PackageParts.Header);
            Add(zip, "docProps/core.xml", buffer => CorePropertiesPart.Write(buffer, document.Title));
            Add(zip, "docProps/app.xml", PackageParts.AppProperties);
        }

        memory.WriteTo(output);
    }

    private static void WriteDocument(OfficialDocument document, WordText text)
    {
        var (form, sections) = (text.Form, new SectionWriter(text.Form, document.Landscape));
        text.Xml.Raw(PackageParts.XmlHead);
        text.Xml.Raw("<w:document "u8);
        text.Xml.Raw(PackageParts.Namespaces);
        text.Xml.Raw("><w:body>"u8);

        // LibreOffice pushes a text that begins with a table one line down as soon as there are footnotes; a line of one point in front prevents it.
        text.Paragraph(StyleIds.SectionEnd, "");
        TitleBlockWriter.Write(text, document.Title);
        WriteAddressees(text, document.Addressees);
        WriteGrounds(text, document.Grounds);
        new BodyWriter(text, sections).WriteToSignature(Endings.Close(document.Body, form.Body.Ending));
        sections.LeaveWide(text);
        SignatureWriter.Write(text, document);
        foreach (var annex in document.Annexes)
        {
            WriteAnnex(text, sections, document.Title, annex);
        }

        sections.LeaveWide(text);
        sections.Finish(text);
        text.Xml.Raw("</w:body></w:document>"u8);
    }

    private static void WriteAddressees(WordText text, Sequence<string> addressees)
    {
        var label = text.Form.Addressees.Label;
        if (addressees.Count == 1)
        {
            text.Paragraph(StyleIds.AddresseesLabel, $"{label} {addressees[0]}");
        }
        else if (addressees.Count > 1)
        {
            // NĐ 30/2020, annex I.II.9: several addressees stand in a list whose dashes are right under the colon.
            text.Open(StyleIds.AddresseesLabel);
            text.Xml.Raw("<w:ind w:left=\""u8);
            text.Xml.Number(Math.Max(
                0, AddresseeIndent - AddresseeDash - Units.FromMillimetres(TextWidth.OfRegular(label.TrimEnd(':', ' '), text.Form.Addressees.Look.Size))));
            text.Xml.Raw("\"/><w:jc w:val=\"left\"/>"u8);
            text.Content();
            text.Plain(label);
            text.Close();
            foreach (var line in text.Form.AddresseeTexts(addressees))
            {
                text.Paragraph(StyleIds.Addressee, line);
            }

            text.Paragraph(StyleIds.Gap, "");
        }
    }

    private static void WriteGrounds(WordText text, Sequence<Paragraph> grounds)
    {
        var form = text.Form.Body.Grounds;
        for (var i = 0; i < grounds.Count; i++)
        {
            var end = i == grounds.Count - 1 ? form.LastEnd : form.ItemEnd;
            text.Paragraph(StyleIds.Ground, Endings.With(grounds[i].Content, end), form.Lead);
        }
    }

    private static void WriteAnnex(WordText text, SectionWriter sections, TitleBlock title, Annex annex)
    {
        var form = text.Form;
        sections.LeaveWide(text);
        sections.BeginAnnex(text, annex.Landscape);
        text.Paragraph(StyleIds.AnnexLabel, form.Annex.LabelLook.In(form.AnnexLabel(annex)));
        text.Paragraph(StyleIds.AnnexTitle, form.Annex.Title.In(annex.Title));
        text.Paragraph(StyleIds.AnnexAttached, form.AttachedText(title));
        new BodyWriter(text, sections).Write(annex.Body);
    }

    private static void Add(ZipArchive zip, string name, Action<XmlBuffer> write)
    {
        using var buffer = new XmlBuffer();
        write(buffer);
        Add(zip, name, buffer.Written);
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var part = entry.Open();
        part.Write(bytes);
    }
}
