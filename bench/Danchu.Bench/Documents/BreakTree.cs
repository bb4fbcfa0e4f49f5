using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Danchu.Bench.Documents;

/// <summary>
/// Breaks what a .docx says and leaves it well-formed: elements are taken out, doubled, moved to other places, and strange
/// values put in. So the reader gets past the XML.
/// </summary>
internal static class BreakTree
{
    private static readonly string[] Values =
        [
            "-1", "0", "2147483647", "99999999999", "restart", "continue", "landscape", "SignerName", "Heading1", "AnnexLabel", "Recipient", "Emblem1", "",
            "𠀋", "upperRoman", "bullet",
        ];

    private static readonly string[] Texts =
        [
            "Nơi nhận:", "Kính gửi:", "PHỤ LỤC", "TM. ỦY BAN NHÂN DÂN", "K/T TRƯỞNG BAN", "Số: 04/BC-UBND", "I.", "1.1.", "a)", "- ", "+ ", "kiêm", "(Kèm theo",
            "ngày 31 tháng 02 năm 2023", "\t", "ĐẢNG CỘNG SẢN VIỆT NAM",
        ];

    public static byte[] Broken(byte[] file, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var part = entry.Open();
                using var written = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                if (entry.FullName is "word/document.xml" || random.Next(6) == 0)
                {
                    written.Write(Encoding.UTF8.GetBytes(Mutated(XElement.Load(part, LoadOptions.PreserveWhitespace), random)));
                }
                else
                {
                    part.CopyTo(written);
                }
            }
        }

        return stream.ToArray();
    }

    private static string Mutated(XElement root, Random random)
    {
        for (var hits = random.Next(1, 30); hits > 0; hits--)
        {
            XElement[] all = [.. root.Descendants()];
            if (all.Length > 0)
            {
                Hit(all[random.Next(all.Length)], all[random.Next(all.Length)], random);
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void Hit(XElement one, XElement other, Random random)
    {
        switch (random.Next(7))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2:
                other.Add(new XElement(one));
                break;
            case 3:
                other.AddBeforeSelf(new XElement(one));
                break;
            case 4:
                one.Name = other.Name;
                break;
            case 5 when one.Attributes()
                .FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml) is { } attribute:
                attribute.Value = Values[random.Next(Values.Length)];
                break;
            default:
                if (!one.HasElements && one.Value.Length > 0)
                {
                    one.Value = Texts[random.Next(Texts.Length)] + (random.Next(2) == 0 ? one.Value : "");
                }

                break;
        }
    }
}
