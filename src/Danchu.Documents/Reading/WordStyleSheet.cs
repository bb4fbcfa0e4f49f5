using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>What a paragraph gets from its style.</summary>
internal sealed record WordStyle(string? BasedOn, string Name, Alignment? Alignment, int? Outline, bool Bold, int? NumberingId, int NumberingLevel)
{
    public StyleLetters Letters { get; init; }
}

/// <summary>The styles of a file (<c>word/styles.xml</c>), with inheritance resolved.</summary>
internal sealed class WordStyleSheet
{
    private readonly Dictionary<string, WordStyle> styles = new(StringComparer.Ordinal);
    private StyleLetters defaults;
    private string? normal;

    /// <summary>The file was written here (and may have been edited in Word since): its style names can be trusted.</summary>
    public bool Ours => styles.ContainsKey(Word.StyleIds.SignerName) && styles.ContainsKey(Word.StyleIds.AnnexAttached);

    public static WordStyleSheet Read(XmlReader? xml)
    {
        var sheet = new WordStyleSheet();
        if (xml is not null)
        {
            using (xml)
            {
                sheet.ReadAll(xml);
            }
        }

        return sheet;
    }

    /// <summary>The first value a style or one it is based on gives; chains that bite their tail end.</summary>
    public T? Find<T>(string? id, Func<WordStyle, T?> value)
    {
        for (var step = 0; step < 12 && id is not null && styles.TryGetValue(id, out var style); step++, id = style.BasedOn)
        {
            if (value(style) is { } found && !found.Equals(default(T)))
            {
                return found;
            }
        }

        return default;
    }

    /// <summary>What the letters of a paragraph have from its style, the default style and the document.</summary>
    public RunLetters LettersOfParagraph(string? style) => LettersOf(style ?? normal).Over(defaults.Over(RunLetters.Plain));

    /// <summary>What a style says of letters, with those that it is based on.</summary>
    public StyleLetters LettersOf(string? id)
    {
        var letters = default(StyleLetters);
        for (var step = 0; step < 12 && id is not null && styles.TryGetValue(id, out var style); step++, id = style.BasedOn)
        {
            letters = letters.Over(style.Letters);
        }

        return letters;
    }

    public string NameOf(string? id) => id is not null && styles.TryGetValue(id, out var style) ? style.Name : "";

    private void ReadAll(XmlReader xml)
    {
        xml.MoveToContent();
        xml.Children(() =>
        {
            if (xml.LocalName is "docDefaults")
            {
                xml.Children(() => xml.Children(() => defaults = xml.LocalName is "rPr" ? LettersOf(xml).Letters : defaults));
            }
            else if (xml.LocalName is "style" && xml.Attribute("styleId") is { } id)
            {
                normal = xml.Attribute("type") is "paragraph" && xml.Attribute("default") is "1" or "true" or "on" ? id : normal;
                styles[id] = Style(xml);
            }
        });
    }

    private static WordStyle Style(XmlReader xml)
    {
        var style = new WordStyle(null, "", null, null, false, null, 0);
        xml.Children(() =>
        {
            style = xml.LocalName switch
            {
                "name" => style with { Name = xml.Val() ?? "", Outline = style.Outline ?? HeadingLevel(xml.Val()) },
                "basedOn" => style with { BasedOn = xml.Val() },
                "pPr" => Paragraph(xml, style),
                "rPr" => With(style, LettersOf(xml)),
                _ => style,
            };
        });
        return style;
    }

    private static WordStyle Paragraph(XmlReader xml, WordStyle style)
    {
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "jc":
                    style = style with { Alignment = ParagraphParser.AlignmentOf(xml.Val()) };
                    break;
                case "outlineLvl":
                    style = style with { Outline = (xml.Int("val") ?? 9) is var level and < 9 ? level + 1 : style.Outline };
                    break;
                case "numPr":
                    xml.Children(() => style = xml.LocalName switch
                    {
                        "numId" => style with { NumberingId = xml.Int("val") },
                        "ilvl" => style with { NumberingLevel = xml.Int("val") ?? 0 },
                        _ => style,
                    });
                    break;
            }
        });
        return style;
    }

    private static WordStyle With(WordStyle style, (bool Bold, StyleLetters Letters) letters) =>
        style with { Bold = letters.Bold, Letters = letters.Letters };

    private static (bool Bold, StyleLetters Letters) LettersOf(XmlReader xml)
    {
        var (bold, letters) = (false, default(StyleLetters));
        xml.Children(() =>
        {
            bold |= xml.LocalName is "b" && xml.On();
            letters = letters.With(xml);
        });

        // Capitals by style are how a form prints a line and not what it says.
        return (bold, letters with { Caps = null });
    }

    private static int? HeadingLevel(string? name) =>
        name is { Length: 9 } && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[8] is >= '1' and <= '9' ? name[8] - '0' : null;
}
