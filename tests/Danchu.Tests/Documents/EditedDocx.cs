using System.IO.Compression;
using System.Text;

namespace Danchu.Tests.Documents;

/// <summary>A .docx as changed in Word: its parts' XML edited, everything else as it was.</summary>
internal static class EditedDocx
{
    public static byte[] Edit(this byte[] docx, Func<string, string> edit, string part = "word/document.xml")
    {
        using var memory = new MemoryStream();
        memory.Write(docx);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string xml;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(edit(xml));
        }

        return memory.ToArray();
    }

    /// <summary>Replaces a text exactly once; the test fails where it is not there.</summary>
    public static byte[] Replace(this byte[] docx, string what, string with, string part = "word/document.xml") => docx.Edit(
        xml =>
        {
            var at = xml.IndexOf(what, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"“{what}” is not in {part}");
            return xml[..at] + with + xml[(at + what.Length)..];
        },
        part);

    /// <summary>Changes what stands in the nth content control of this tag.</summary>
    public static byte[] ReplaceFigure(this byte[] docx, string tag, string text, int nth = 0) => docx.Edit(xml =>
    {
        var at = -1;
        for (var i = 0; i <= nth; i++)
        {
            at = xml.IndexOf($"<w:tag w:val=\"{tag}\"", at + 1, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"no control {i} of {tag}");
        }

        var open = xml.IndexOf("<w:t", xml.IndexOf("<w:sdtContent", at, StringComparison.Ordinal), StringComparison.Ordinal);
        var from = xml.IndexOf('>', open) + 1;
        return xml[..from] + text + xml[xml.IndexOf("</w:t>", from, StringComparison.Ordinal)..];
    });
}
