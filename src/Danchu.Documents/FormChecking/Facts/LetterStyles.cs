using System.Xml;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>The looks of a file's styles, from the document's defaults up.</summary>
internal sealed class LetterStyles
{
    private const int LongestChain = 12;

    private readonly Dictionary<string, (string? BasedOn, Letters Letters, Alignment? Alignment)> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> theme = new(StringComparer.Ordinal);
    private Letters defaults = Letters.None;
    private string? normal;

    public static LetterStyles Read(DocxPackage package)
    {
        var sheet = new LetterStyles();
        using (var themePart = package.Related("theme"))
        {
            sheet.ReadTheme(themePart);
        }

        using var stylesPart = package.Related("styles");
        if (stylesPart is not null)
        {
            stylesPart.MoveToContent();
            stylesPart.Children(() => sheet.ReadChild(stylesPart));
        }

        return sheet;
    }

    public string? ThemeFont(string name) =>
        theme.GetValueOrDefault(name.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont");

    /// <summary>What a run has without its own properties.</summary>
    public Letters Of(string? paragraph, string? table) => Chain(paragraph ?? normal).Over(Chain(table)).Over(defaults);

    public Letters Character(string? style) => Chain(style);

    public Alignment? AlignmentOf(string? style)
    {
        for (var step = 0; step < LongestChain && style is not null && styles.TryGetValue(style, out var found); step++, style = found.BasedOn)
        {
            if (found.Alignment is { } alignment)
            {
                return alignment;
            }
        }

        return null;
    }

    private Letters Chain(string? id)
    {
        var letters = Letters.None;
        for (var step = 0; step < LongestChain && id is not null && styles.TryGetValue(id, out var style); step++, id = style.BasedOn)
        {
            letters = letters.Over(style.Letters);
        }

        return letters;
    }

    private void ReadTheme(XmlReader? xml)
    {
        string? kind = null;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "majorFont" or "minorFont")
            {
                kind = xml.LocalName;
            }
            else if (kind is not null && xml.LocalName is "latin" && xml.GetAttribute("typeface") is { Length: > 0 } font)
            {
                theme.TryAdd(kind, font);
            }
        }
    }

    private void ReadChild(XmlReader xml)
    {
        if (xml.LocalName is "docDefaults")
        {
            xml.Children(() => xml.Children(() => defaults = xml.LocalName is "rPr" ? Letters.Read(xml, ThemeFont) : defaults));
        }
        else if (xml.LocalName is "style" && xml.Attribute("styleId") is { } id)
        {
            normal = xml.Attribute("type") is "paragraph" && xml.Attribute("default") is "1" or "true" or "on" ? id : normal;
            styles[id] = Style(xml);
        }
    }

    private (string? BasedOn, Letters Letters, Alignment? Alignment) Style(XmlReader xml)
    {
        (string? BasedOn, Letters Letters, Alignment? Alignment) style = (null, Letters.None, null);
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "basedOn":
                    style.BasedOn = xml.Val();
                    break;
                case "rPr":
                    style.Letters = Letters.Read(xml, ThemeFont) with { Style = null };
                    break;
                case "pPr":
                    xml.Children(() => style.Alignment = xml.LocalName is "jc" ? ParagraphParser.AlignmentOf(xml.Val()) : style.Alignment);
                    break;
            }
        });
        return style;
    }
}
