using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>The footnotes part: filled while the document is written, numbered in the order of the references.</summary>
internal sealed class FootnoteWriter : IDisposable
{
    private readonly XmlBuffer xml = new();
    private readonly WordText text;
    private int notes;
    private int controls;
    private bool inside;

    public FootnoteWriter(DocumentForm form)
    {
        text = new WordText(form, xml, this);
        xml.Raw(PackageParts.XmlHead);
        xml.Raw("<w:footnotes "u8);
        xml.Raw(PackageParts.Namespaces);
        xml.Raw("><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"u8);
        xml.Raw("<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"u8);
    }

    /// <summary>Ids of content controls are unique through all parts.</summary>
    public int NextControlId() => ++controls;

    public void Write(Footnote footnote, XmlBuffer reference)
    {
        if (inside)
        {
            throw new InvalidOperationException("Một chú thích không thể nằm trong một chú thích khác.");
        }

        inside = true;
        notes++;
        reference.Raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\""u8);
        reference.Number(notes);
        reference.Raw("\"/></w:r>"u8);

        xml.Raw("<w:footnote w:id=\""u8);
        xml.Number(notes);
        xml.Raw("\">"u8);
        text.Open(StyleIds.FootnoteText);
        text.Content();
        xml.Raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"u8);
        text.Inlines(footnote.Content, " ");
        text.Close();
        xml.Raw("</w:footnote>"u8);
        inside = false;
    }

    public ReadOnlySpan<byte> Finish()
    {
        xml.Raw("</w:footnotes>"u8);
        return xml.Written;
    }

    public void Dispose() => xml.Dispose();
}
