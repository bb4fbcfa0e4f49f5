namespace Danchu.Documents.Word;

/// <summary>
/// A rule of given length, centred: an empty paragraph with a border on top, narrowed by its indents. (An underline would be against
/// NĐ 30/2020, a drawn shape is lost by many programs.)
/// </summary>
internal static class RuleWriter
{
    public static void Write(WordText text, double width, double available)
    {
        var indent = Units.FromMillimetres(Math.Max(0, (available - width) / 2));
        text.Open(StyleIds.Rule);
        text.Xml.Raw("<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr><w:ind w:left=\""u8);
        text.Xml.Number(indent);
        text.Xml.Raw("\" w:right=\""u8);
        text.Xml.Number(indent);
        text.Xml.Raw("\"/>"u8);
        text.Content();
        text.Close();
    }
}
