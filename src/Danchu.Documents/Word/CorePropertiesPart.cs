using System.Globalization;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>docProps/core.xml: title, issuer, language, and the day of signing as the day of creation (a clock would change the bytes).</summary>
internal static class CorePropertiesPart
{
    public static void Write(XmlBuffer xml, TitleBlock title)
    {
        xml.Raw(PackageParts.XmlHead);
        xml.Raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "u8
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "u8
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"u8);
        xml.Text($"{Wording.TypeInText(title)}: {title.Subject}");
        xml.Raw("</dc:title><dc:creator>"u8);
        xml.Text(title.IssuerInText);
        xml.Raw("</dc:creator>"u8);
        if (Signed(title.PlaceAndDate) is { } date)
        {
            xml.Raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">"u8);
            xml.Text(date);
            xml.Raw("T00:00:00Z</dcterms:created>"u8);
        }

        xml.Raw("<dc:language>vi-VN</dc:language></cp:coreProperties>"u8);
    }

    private static string? Signed(PlaceAndDate place) => place is { Day: { } day, Month: { } month, Year: { } year }
        && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
