using Danchu.Core.Documents;

namespace Danchu.Tests.Documents;

/// <summary>Document forms in catalogue/document-forms: what is read and what is refused.</summary>
public sealed class ParseDocumentFormsTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(CatalogueForms.Folder, "state-nd30-2020.yaml"));

    [Theory]
    [InlineData("  top: 20 ", "  topp: 20 ", "không có mục “topp”")]
    [InlineData("number: { size: 14 } ", "number: { size: 140 } ", "cỡ chữ 140 không hợp lý")]
    [InlineData("  left: 30 ", "  left: 130 ", "lề quá rộng")]
    [InlineData("validFrom: 2020-03-05", "validFrom: hôm nay", "giá trị không đọc được")]
    [InlineData("key: state-nd30-2020\n", "", "thiếu mục bắt buộc")]
    [InlineData("page:", "page: }", "sai cú pháp YAML")]
    public void FromText_BrokenFile_NamesFileLineAndReason(string right, string wrong, string reason)
    {
        Yaml.ShouldContain(right);

        var fault = Should.Throw<DocumentFormException>(() => ParseDocumentForms.FromText(Yaml.Replace(right, wrong, StringComparison.Ordinal), "a.yaml"));

        fault.Message.ShouldStartWith($"a.yaml, dòng {fault.Line}: ");
        fault.Reason.ShouldContain(reason);
        fault.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void FromText_EmptyFile_IsRefused() =>
        Should.Throw<DocumentFormException>(() => ParseDocumentForms.FromText("# trống\n", "a.yaml")).Message.ShouldBe("a.yaml, dòng 1: tệp trống.");
}
