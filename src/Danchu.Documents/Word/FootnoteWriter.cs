using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>The footnotes part: filled while the document is written, numbered in the order of the references.</summary>
internal sealed class FootnoteWriter : IDisposable
{
    private readonly XmlBuffer _xml = new();
    private readonly WordText _text;
    private int _notes;
    private int _controls;
    private bool _inside;

    public FootnoteWriter(DocumentForm form)
    {
        _text = new WordText(form, _xml, this);
        _xml.Raw(PackageParts.XmlHead);
        _xml.Raw("<w:footnotes "u8);
        _xml.Raw(PackageParts.Namespaces);
        _xml.Raw("><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"u8);
        _xml.Raw("<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"u8);
    }

    /// <summary>Ids of content controls are unique through all parts.</summary>
    public int NextControlId() => ++_controls;

    public void Write(Footnote footnote, XmlBuffer reference)
    {
        if (_inside)
        {
            throw new InvalidOperationException("Một chú thích không thể nằm trong một chú thích khác.");
        }

        _inside = true;
        _notes++;
        reference.Raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\""u8);
        reference.Number(_notes);
        reference.Raw("\"/></w:r>"u8);

        _xml.Raw("<w:footnote w:id=\""u8);
        _xml.Number(_notes);
        _xml.Raw("\">"u8);
        _text.Open(StyleIds.FootnoteText);
        _text.Content();
        _xml.Raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"u8);
        _text.Inlines(footnote.Content, " ");
        _text.Close();
        _xml.Raw("</w:footnote>"u8);
        _inside = false;
    }

    public ReadOnlySpan<byte> Finish()
    {
        _xml.Raw("</w:footnotes>"u8);
        return _xml.Written;
    }

    public void Dispose() => _xml.Dispose();
}
