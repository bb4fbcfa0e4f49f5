using System.IO.Compression;
using System.Text;

namespace Danchu.Tests.Scoring.Evidence;

/// <summary>Files as people and others send them.</summary>
internal static class EvidenceFiles
{
    public static readonly byte[] Pdf = [.. "%PDF-1.4\n%%EOF"u8];

    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    public static readonly byte[] Program = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0];

    public static readonly byte[] Page = [.. "<html><script>alert(1)</script></html>"u8];

    public static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes("<x/>"));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Docx(params string[] more) => Zip(["[Content_Types].xml", "word/document.xml", .. more]);

    public static byte[] Xlsx() => Zip("[Content_Types].xml", "xl/workbook.xml");
}
