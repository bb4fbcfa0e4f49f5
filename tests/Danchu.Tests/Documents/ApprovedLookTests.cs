using System.Xml.Linq;
using Danchu.Core.Documents.Samples;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents;

/// <summary>
/// The look of every sample in every form, line by line, as approved by a reviewer: Approved/*.txt. A change of form or writer shows as a
/// difference there; DANCHU_APPROVE=1 rewrites the files for review.
/// </summary>
public sealed class ApprovedLookTests
{
    private static readonly string Folder = Path.Combine(
        Path.GetDirectoryName(CatalogueForms.Folder)!, "..", "tests", "Danchu.Tests", "Documents", "Approved");

    public static TheoryData<string, string> Samples =>
        [.. CatalogueForms.All.All.SelectMany(form => SampleDocuments.For(form.Issuer).Select(sample => (form.Key, sample.Name)))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_LooksAsApproved(string key, string name)
    {
        var form = CatalogueForms.ByKey(key);
        var look = Look(SampleDocuments.For(form.Issuer).Single(sample => string.Equals(sample.Name, name, StringComparison.Ordinal)).Document.Docx(form));
        var file = Path.Combine(Folder, $"{key}.{name}.txt");
        if (Environment.GetEnvironmentVariable("DANCHU_APPROVE") is "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, look);
        }

        look.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Look(byte[] docx)
    {
        var styles = docx.Part("word/styles.xml").Elements(CatalogueForms.W + "style")
            .ToDictionary(style => (string)style.Attribute(CatalogueForms.W + "styleId")!, StringComparer.Ordinal);
        var lines = docx.Part("word/document.xml").Descendants().Select(element => element.Name.LocalName switch
        {
            "p" when CatalogueForms.TextOf(element).Length > 0 || element.Descendants(CatalogueForms.W + "pBdr").Any() => Line(element, styles),
            "pgSz" => $"--- trang {Value(element, "w")} x {Value(element, "h")}",
            "pgMar" => $"--- lề trên {Value(element, "top")}, phải {Value(element, "right")}, dưới {Value(element, "bottom")}, trái {Value(element, "left")}",
            _ => null,
        });
        return string.Join('\n', lines.Where(line => line is not null)) + "\n";
    }

    private static string Line(XElement paragraph, Dictionary<string, XElement> styles)
    {
        var style = styles[Value(paragraph.Element(CatalogueForms.W + "pPr")?.Element(CatalogueForms.W + "pStyle"), "val")];
        bool Has(string name) => style.Descendants(CatalogueForms.W + name).Any();
        var size = int.Parse(Value(style.Descendants(CatalogueForms.W + "sz").First(), "val"), System.Globalization.CultureInfo.InvariantCulture) / 2;
        var alignment = Value(paragraph.Descendants(CatalogueForms.W + "jc").Concat(style.Descendants(CatalogueForms.W + "jc")).FirstOrDefault(), "val");
        var weight = (Has("b") ? "đậm " : "") + (Has("i") ? "nghiêng " : "") + (Has("u") ? "gạch chân " : "");
        var text = CatalogueForms.TextOf(paragraph);
        return $"{size,3} {weight,-14}{alignment,-7}{(text.Length == 0 ? "(đường kẻ)" : text.Replace("\n", " / ", StringComparison.Ordinal))}";
    }

    private static string Value(XElement? element, string attribute) => (string?)element?.Attribute(CatalogueForms.W + attribute) ?? "";
}
