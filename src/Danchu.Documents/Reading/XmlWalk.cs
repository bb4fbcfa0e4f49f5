using System.Globalization;
using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>Walking through WordprocessingML element by element.</summary>
internal static class XmlWalk
{
    /// <summary>
    /// Calls <paramref name="each"/> on every child element of the current one and steps behind it. The callback may consume the element
    /// (walk its children or skip it); what it leaves is skipped here.
    /// </summary>
    public static void Children(this XmlReader xml, Action each)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        var depth = xml.Depth;
        if (depth > DepthLimit)
        {
            throw new RefusalException("Nội dung tệp lồng nhau quá sâu.");
        }

        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            var (info, at) = (xml as IXmlLineInfo, Position(xml));
            each();
            if (info is not null && Position(xml) == at && xml.NodeType == XmlNodeType.Element)
            {
                xml.Skip();
            }
        }

        xml.Read();
    }

    public const int DepthLimit = 128;

    private static (int, int) Position(XmlReader xml) => xml is IXmlLineInfo info ? (info.LineNumber, info.LinePosition) : default;

    public static string? Val(this XmlReader xml) => xml.Attribute("val");

    /// <summary>An attribute by its local name: files of the strict and of the transitional kind differ in the namespace only.</summary>
    public static string? Attribute(this XmlReader xml, string name)
    {
        string? value = null;
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                value = xml.LocalName.Equals(name, StringComparison.Ordinal) ? xml.Value : null;
            }
            while (value is null && xml.MoveToNextAttribute());

            xml.MoveToElement();
        }

        return value;
    }

    /// <summary>A switch is on when it is there, unless its value says otherwise.</summary>
    public static bool On(this XmlReader xml) => xml.Val() is null or "1" or "true" or "on";

    public static int? Int(this XmlReader xml, string attribute) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
