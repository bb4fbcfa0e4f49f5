using System.Xml;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>One section of the file: its paper, and the parts its page numbers may stand in.</summary>
internal sealed record SectionFacts(PageFacts Page, IReadOnlyDictionary<string, string> Parts, bool OwnFirstPage, bool Continuous)
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    /// <summary>The current sectPr.</summary>
    public static SectionFacts Read(XmlReader xml)
    {
        var page = new PageFacts(null, null, Landscape: false, null, null, null, null);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var (first, continuous) = (false, false);
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "headerReference" or "footerReference":
                    parts[$"{xml.LocalName[..6]} {xml.Attribute("type") ?? "default"}"] = xml.Attribute("id") ?? "";
                    break;
                case "pgSz":
                    page = page with { Width = Millimetres(xml, "w"), Height = Millimetres(xml, "h") };
                    page = page with { Landscape = page.Width > page.Height };
                    break;
                case "pgMar":
                    page = page with
                    {
                        Top = Millimetres(xml, "top"),
                        Bottom = Millimetres(xml, "bottom"),
                        Left = Millimetres(xml, "left") + (Millimetres(xml, "gutter") ?? 0),
                        Right = Millimetres(xml, "right"),
                    };
                    break;
                case "titlePg":
                    first = xml.On();
                    break;
                case "type":
                    continuous = xml.Val() is "continuous";
                    break;
            }
        });
        return new SectionFacts(page, parts, first, continuous);
    }

    // A negative margin stands where it says, whatever the header needs.
    private static double? Millimetres(XmlReader xml, string attribute) =>
        xml.Int(attribute) is { } twips ? Math.Abs((double)twips) / TwipsPerMillimetre : null;
}
