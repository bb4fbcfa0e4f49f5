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
        Plain(text);
        Close();
    }

    public void Paragraph(string style, Sequence<Inline> content, string lead = "", bool upper = false)
    {
        Open(style);
        Content();
        Inlines(content, lead, upper);
        Close();
    }

    /// <summary>Text in the look of its paragraph.</summary>
    public void Plain(string text) => RunWriter.Write(Xml, NoBreaks.In(text), RunStyle.Plain);

    /// <summary>Text becomes runs here and in <see cref="Plain"/> alone, so that where a line must not break is settled once.</summary>
    /// <param name="room">The width of a cell in millimetres; what would not fit it together stays as it was typed.</param>
    public void Inlines(Sequence<Inline> content, string lead = "", bool upper = false, double room = double.MaxValue)
    {
        var pieces = new string[content.Count + 1];
        pieces[0] = lead;
        for (var i = 0; i < content.Count; i++)
        {
            pieces[i + 1] = TextOf(content[i], upper);
        }

        NoBreaks.In(lead.Length == 0 ? pieces.AsSpan(1) : pieces, room);
        RunWriter.Write(Xml, pieces[0], RunStyle.Plain);
        for (var i = 0; i < content.Count; i++)
        {
            Inline(content[i], pieces[i + 1]);
        }
    }

    // What is no text parts the words on its two sides.
    private static string TextOf(Inline inline, bool upper) => inline switch
    {
        Run run => upper ? run.Text.ToUpperInvariant() : run.Text,
        BoundFigure figure => figure.Text,
        Footnote => "\uFFFC",
        _ => "\n",
    };

    private void Inline(Inline inline, string text)
    {
        switch (inline)
        {
            case Run run:
                RunWriter.Write(Xml, text, run.Style);
                break;
            case BoundFigure figure:
                RunWriter.Write(Xml, figure, text, Footnotes.NextControlId());
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
