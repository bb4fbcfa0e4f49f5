using System.Xml;
using Danchu.Documents.Encodings;

namespace Danchu.Documents.Reading;

/// <summary>What a style, or the document, says of letters; null where it is silent.</summary>
internal readonly record struct StyleLetters(string? Font, bool? Caps, bool? Hidden, bool? Struck)
{
    public StyleLetters Over(StyleLetters below) => new(Font ?? below.Font, Caps ?? below.Caps, Hidden ?? below.Hidden, Struck ?? below.Struck);

    public RunLetters Over(RunLetters below) =>
        new(new LetterFont(Font ?? below.Font.Name, Caps ?? below.Font.Caps), Hidden ?? below.Hidden, Struck ?? below.Struck);

    /// <summary>With the property that the reader stands on, where it is one of these.</summary>
    public StyleLetters With(XmlReader xml) => xml.LocalName switch
    {
        "rFonts" => this with { Font = FontOf(xml) ?? Font },
        "caps" => this with { Caps = xml.On() },
        "vanish" => this with { Hidden = xml.On() },
        "strike" or "dstrike" => this with { Struck = xml.On() },
        _ => this,
    };

    // A font of an old encoding is named for the letters it has codes for; "ascii" alone is named by programs that think in one font.
    private static string? FontOf(XmlReader xml)
    {
        var (upper, lower) = (xml.Attribute("hAnsi"), xml.Attribute("ascii"));
        return upper is null || (lower is not null && LegacyFont.EncodingOf(upper) is null && LegacyFont.EncodingOf(lower) is not null) ? lower : upper;
    }
}

/// <summary>How the letters of a run are to be read.</summary>
internal readonly record struct RunLetters(LetterFont Font, bool Hidden, bool Struck)
{
    public static RunLetters Plain { get; } = new(LetterFont.Unknown, Hidden: false, Struck: false);

    /// <summary>Hidden and struck letters are not what the document says.</summary>
    public bool LeftOut => Hidden || Struck;

    public RunLetters With(XmlReader xml) => default(StyleLetters).With(xml).Over(this);
}
