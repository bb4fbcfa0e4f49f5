using System.Xml;
using Danchu.Documents.Encodings;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>Reads the body, a header or a footer into lines with their looks.</summary>
internal sealed class LineReader(XmlReader xml, LetterStyles styles, LegacyLetters reading, PieceCount pieces)
{
    private readonly List<FormLine> lines = [];
    private readonly Stack<(LineBuilder Line, Letters Base, Alignment? Alignment)> paragraphs = new();
    private readonly List<FormLine> boxed = [];
    private int cell, cells, column, boxes;
    private bool afterTab;
    private string? tableStyle;

    public IReadOnlyList<FormLine> Lines => lines;

    public List<SectionFacts> Sections { get; } = [];

    public bool Breaks { get; private set; }

    public bool HasPageNumber { get; private set; }

    public Alignment? PageNumberAlignment { get; private set; }

    public LineReader Read()
    {
        xml.MoveToContent();
        xml.Children(() =>
        {
            if (xml.LocalName is "body")
            {
                xml.Children(Block);
            }
            else
            {
                Block();
            }
        });
        return this;
    }

    private void Block()
    {
        pieces.Add();
        switch (xml.LocalName)
        {
            case "p":
                Paragraph();
                break;
            case "tbl":
                Table();
                break;
            case "sectPr":
                Sections.Add(SectionFacts.Read(xml));
                break;
            case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                xml.Children(Block);
                break;
        }
    }

    private void Table()
    {
        var outer = (cell, column, tableStyle);
        xml.Children(() =>
        {
            if (xml.LocalName is "tblPr")
            {
                xml.Children(() => tableStyle = xml.LocalName is "tblStyle" ? xml.Val() : tableStyle);
            }
            else if (xml.LocalName is "tr")
            {
                column = 0;
                Row();
            }
        });
        (cell, column, tableStyle) = outer;
    }

    private void Row() => xml.Children(() =>
    {
        if (xml.LocalName is "tc")
        {
            cell = ++cells;
            var ours = ++column;
            xml.Children(Block);
            column = ours;
        }
        else if (xml.LocalName is "sdt" or "sdtContent")
        {
            Row();
        }
    });

    private void Paragraph()
    {
        afterTab = false;
        paragraphs.Push((new LineBuilder(reading), styles.Of(null, tableStyle), null));
        xml.Children(() =>
        {
            if (xml.LocalName is "pPr")
            {
                Properties();
            }
            else
            {
                Inline();
            }
        });
        EndLine();
        paragraphs.Pop();
        if (boxes == 0)
        {
            // A box floats: what it says interrupts no line of the text it is anchored in.
            boxed.ForEach(line => lines.Add(line with { Index = lines.Count }));
            boxed.Clear();
        }
    }

    private void Properties()
    {
        string? style = null;
        Alignment? alignment = null;
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "pStyle":
                    style = xml.Val();
                    break;
                case "jc":
                    alignment = ParagraphParser.AlignmentOf(xml.Val());
                    break;
                case "sectPr":
                    Sections.Add(SectionFacts.Read(xml));
                    break;
            }
        });
        paragraphs.Push(paragraphs.Pop() with { Base = styles.Of(style, tableStyle), Alignment = alignment ?? styles.AlignmentOf(style) });
    }

    private void Inline()
    {
        pieces.Add();
        switch (xml.LocalName)
        {
            case "r":
                Run();
                break;
            case "fldSimple":
                Field(xml.Attribute("instr"));
                xml.Children(Inline);
                break;
            case "sdt" or "sdtContent" or "hyperlink" or "smartTag" or "ins" or "moveTo" or "customXml":
                xml.Children(Inline);
                break;
        }
    }

    private void Run()
    {
        var look = paragraphs.Peek().Base;
        xml.Children(() =>
        {
            pieces.Add();
            switch (xml.LocalName)
            {
                case "rPr":
                    var own = Letters.Read(xml, styles.ThemeFont);
                    look = own.Over(styles.Character(own.Style).Toggling(look));
                    break;
                case "t" when look.LeftOut is true:
                    break;
                case "t":
                    paragraphs.Peek().Line.Add(xml.ReadElementContentAsString(), look);
                    break;
                case "noBreakHyphen":
                    paragraphs.Peek().Line.Add("-", look);
                    break;
                case "tab" or "ptab":
                    Tab(look);
                    break;
                case "br" or "cr":
                    Breaks |= xml.Attribute("type") is "page";
                    EndLine();
                    break;
                case "lastRenderedPageBreak":
                    Breaks = true;
                    break;
                case "instrText":
                    Field(xml.ReadElementContentAsString());
                    break;
                case "AlternateContent" or "drawing" or "pict" or "object":
                    Boxes();
                    break;
            }
        });
    }

    // A tab parts the two columns of a head that has no table; inside a cell it is only room.
    private void Tab(Letters look)
    {
        if (cell > 0)
        {
            paragraphs.Peek().Line.Add(" ", look);
        }
        else
        {
            afterTab |= EndLine();
        }
    }

    /// <summary>The text of boxes; Word writes a box a second time for old programs.</summary>
    private void Boxes()
    {
        var chosen = false;
        xml.Children(() =>
        {
            pieces.Add();
            if (xml.LocalName is "txbxContent")
            {
                var outside = afterTab;
                boxes++;
                xml.Children(Block);
                boxes--;
                afterTab = outside;
            }
            else if (xml.LocalName is not "Fallback" || !chosen)
            {
                chosen |= xml.LocalName is "Choice";
                Boxes();
            }
        });
    }

    private void Field(string? instruction)
    {
        if (instruction is not null && instruction.TrimStart().StartsWith("PAGE", StringComparison.OrdinalIgnoreCase)
            && !instruction.TrimStart().StartsWith("PAGEREF", StringComparison.OrdinalIgnoreCase))
        {
            HasPageNumber = true;
            PageNumberAlignment ??= paragraphs.Peek().Alignment;
        }
    }

    private bool EndLine()
    {
        if (paragraphs.Peek().Line.Take() is not { } line)
        {
            return false;
        }

        (boxes > 0 ? boxed : lines).Add(line with { Index = lines.Count, Cell = cell, Left = cell > 0 ? column <= 1 : !afterTab });
        return true;
    }
}

/// <summary>Tiny elements by the million would fit into few bytes and fill the memory.</summary>
internal sealed class PieceCount(int most)
{
    private int pieces;

    public void Add()
    {
        if (++pieces > most)
        {
            throw new RefusalException("Tệp có quá nhiều đoạn, ô bảng hoặc mảnh chữ.");
        }
    }
}
