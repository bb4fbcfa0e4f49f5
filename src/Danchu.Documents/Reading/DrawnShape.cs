using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>What a drawing shows, element by element: a line under a heading is nothing that anybody misses.</summary>
internal sealed class DrawnShape
{
    private bool line, other;

    /// <summary>Nothing but lines.</summary>
    public bool IsLine => line && !other;

    public void See(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "pic" or "blip" or "imagedata" or "chart" or "OLEObject" or "relIds":
                other = true;
                break;
            case "line":
                line = true;
                break;
            case "prstGeom":
                See(xml.Attribute("prst") is { } shape
                    && (shape is "line" || shape.StartsWith("straightConnector", StringComparison.Ordinal)));
                break;
            case "shape":
                See(xml.Attribute("connectortype") is not null || xml.Attribute("type") is "#_x0000_t32" or "#_x0000_t20");
                break;
            case "rect" or "roundrect" or "oval" or "polyline" or "arc" or "curve" or "custGeom":
                other = true;
                break;
        }
    }

    private void See(bool isLine) => (line, other) = (line || isLine, other || !isLine);
}
