using System.Xml;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>Properties of letters as one level gives them (defaults, style, run); null where it is silent.</summary>
internal sealed record Letters(string? Font = null, double? Size = null, bool? Bold = null, bool? Italic = null, bool? Caps = null, string? Style = null)
{
    /// <summary>Hidden or struck: not what the document shows or says.</summary>
    public bool? LeftOut { get; init; }

    public static Letters None { get; } = new();

    public Letters Over(Letters below) => new(Font ?? below.Font, Size ?? below.Size, Bold ?? below.Bold, Italic ?? below.Italic, Caps ?? below.Caps)
    {
        LeftOut = LeftOut ?? below.LeftOut,
    };

    /// <summary>A character style upon a paragraph style: switches in both put each other out (ISO 29500-1, 17.7.3).</summary>
    public Letters Toggling(Letters below) => Over(below) with
    {
        Bold = Toggle(Bold, below.Bold),
        Italic = Toggle(Italic, below.Italic),
        Caps = Toggle(Caps, below.Caps),
    };

    /// <summary>The current rPr.</summary>
    public static Letters Read(XmlReader xml, Func<string, string?> theme)
    {
        var letters = None;
        xml.Children(() => letters = xml.LocalName switch
        {
            "rFonts" => letters with { Font = FontOf(xml, theme) },
            "sz" => letters with { Size = xml.Int("val") is { } half ? half / 2.0 : null },
            "b" => letters with { Bold = xml.On() },
            "i" => letters with { Italic = xml.On() },
            "caps" => letters with { Caps = xml.On() },
            "vanish" or "strike" or "dstrike" => letters with { LeftOut = xml.On() || letters.LeftOut is true },
            "rStyle" => letters with { Style = xml.Val() },
            _ => letters,
        });
        return letters;
    }

    // Vietnamese letters are set in the font of "hAnsi", the plain ones in that of "ascii".
    private static string? FontOf(XmlReader xml, Func<string, string?> theme) =>
        (xml.Attribute("hAnsiTheme") ?? xml.Attribute("asciiTheme")) is { } name ? theme(name) : xml.Attribute("hAnsi") ?? xml.Attribute("ascii");

    private static bool? Toggle(bool? above, bool? below) => above is null ? below : above.Value ^ (below ?? false);
}
