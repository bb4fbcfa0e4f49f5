using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>One text part of the package being written, and what it shares with the other: footnotes and ids.</summary>
internal sealed class WordText(DocumentForm form, XmlBuffer xml, FootnoteWriter footnotes)
{
    public DocumentForm Form { get; } = form;

    public XmlBuffer Xml { get; } = xml;

    public FootnoteWriter Footnotes { get; } = footnotes;

    /// <summary>Head and signature stand on pages that lie on their sides.</summary>
    public bool Landscape { get; init; }

    /// <summary>Of head and signature, in millimetres.</summary>
    public double Width => Form.Page.TextWidth(Landscape);

    /// <summary>How much wider half a page is than half of an upright one.</summary>
    public double Wider => (Width - Form.Page.TextWidth(landscape: false)) / 2;

    /// <summary>Opens a paragraph; further properties may follow until <see cref="Content"/>.</summary>
    public void Open(string style)
    {
        Xml.Raw("<w:p><w:pPr><w:pStyle w:val=\""u8);
        Xml.Text(style);
        Xml.Raw("\"/>"u8);
    }

    public void Content() => Xml.Raw("</w:pPr>"u8);

    public void Close() => Xml.Raw("</w:p>"u8);

    public void Paragraph(string style, string text)
    {
        Open(style);
        Content();
        RunWriter.Write(Xml, text, RunStyle.Plain);
        Close();
    }

    public void Paragraph(string style, Sequence<Inline> content, string lead = "", bool upper = false)
    {
        Open(style);
        Content();
        Inlines(content, lead, upper);
        Close();
    }

    public void Inlines(Sequence<Inline> content, string lead = "", bool upper = false)
    {
        if (lead.Length > 0)
        {
            RunWriter.Write(Xml, lead, RunStyle.Plain);
        }

        foreach (var inline in content)
        {
            Inline(inline, upper);
        }
    }

    private void Inline(Inline inline, bool upper)
    {
        switch (inline)
        {
            case Run run:
                RunWriter.Write(Xml, upper ? run.Text.ToUpperInvariant() : run.Text, run.Style);
                break;
            case BoundFigure figure:
                RunWriter.Write(Xml, figure, Footnotes.NextControlId());
                break;
            case Footnote footnote:
                Footnotes.Write(footnote, Xml);
                break;
            case LineBreak:
                Xml.Raw("<w:r><w:br/></w:r>"u8);
                break;
        }
    }
}
