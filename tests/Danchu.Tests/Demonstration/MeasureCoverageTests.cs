using Danchu.Core.Catalogue.Reading;
using Danchu.Demonstration;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Cli;

namespace Danchu.Tests.Demonstration;

/// <summary>The figures of three real reports, said by tokens of the samples' facts.</summary>
public sealed class MeasureCoverageTests
{
    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    private static readonly string Table = Path.Combine(Samples, "figures-of-real-reports.tsv");

    private static string Samples => Path.GetDirectoryName(RepositoryFolder.Sample("lai-chau-2023"))!;

    [Theory]
    [InlineData("000", 194, 95)]
    [InlineData("001", 19, 94)]
    [InlineData("003", 204, 94)]
    public void Figures_OfEachReport_AreSaidByTokens(string document, int figures, int least)
    {
        var coverage = Measured().Single(measured => measured.Document == document);

        coverage.Rows.Count.ShouldBe(figures);
        coverage.Share.ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', Problems(coverage)));
    }

    [Fact]
    public void WhatIsLeft_HasNoTokenAndSaysWhy() => Measured().SelectMany(measured => measured.Rows).Where(row => row.Problem is not null)
        .ShouldAllBe(row => row.Row.Token.Length == 0 && row.Row.Note.Length > 10);

    [Theory]
    [InlineData("{{ngay-cong}}", "“Ngày công lao động Nhân dân đóng góp” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("{{ngay-cong@xa}}", "ô số liệu cho 11.036.")]
    [InlineData("{{ngay-cong@xa", "“{{ngay-cong@xa” không phải ô số liệu.")]
    [InlineData("{{ngay-cong@xa + dat-hien@xa}}",
        "Không cộng, trừ “Ngày công lao động Nhân dân đóng góp” (ngày công) với “Diện tích đất do Nhân dân hiến” (m²): đơn vị tính khác nhau.")]
    [InlineData("", "chưa có ô số liệu.")]
    public void Token_ThatDoesNotComeToTheFigure_IsNamedWithWhy(string token, string problem)
    {
        CoverageDocument document = new("000", "lai-chau-2023", "tam-duong", "duong-lich/nam/2023", "party", "Báo cáo");
        ParseCoverage.Table table = new([document], [new("000", "III.1", 1, "11.037", token, "", 1)]);

        MeasureCoverage.Of(table, Catalogue, Samples).Value!.Single().Rows.Single().Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task Command_LimitNotReached_FailsAndNamesEachRow()
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "catalogue", "coverage", Table, "--at-least", "99");

        (exit, errors).ShouldBe((1, ""));
        output.ShouldContain("000 Báo cáo 496-BC/BCĐ ngày 25/12/2023, Ban Chỉ đạo huyện Tam Đường: 186/194 (95,8%)");
        output.ShouldContain("  fn12 1: 05: trái với 06 người nghỉ hưu, thôi việc ở chú thích 11");
        (await RunCommand.RunAsync("", "catalogue", "coverage", Table, "--at-least", "90", "--brief")).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("doc\tplace\tn\tfigure\ttoken\n000\tI\t1\t13\t{{x}}\n", "thiếu dòng “# 000”")]
    [InlineData("doc\tplace\tn\tfigure\ttoken\n000\tI\tmột\t13\t{{x}}\n", "cần các cột")]
    [InlineData("000\tI\t1\t13\t{{x}}\n", "cần các cột")]
    public void Table_WrittenOtherwise_IsRefused(string text, string reason)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.tsv");
        File.WriteAllText(file, text);

        var read = ParseCoverage.From(file);
        File.Delete(file);

        read.Errors.ShouldHaveSingleItem().Reason.ShouldContain(reason);
    }

    private static IReadOnlyList<TokenCoverage> Measured()
    {
        var table = ParseCoverage.From(Table);
        table.Errors.ShouldBeEmpty();
        var measured = MeasureCoverage.Of(table.Value!, Catalogue, Samples);
        measured.Errors.ShouldBeEmpty();
        return measured.Value!;
    }

    private static IEnumerable<string> Problems(TokenCoverage coverage) =>
        coverage.Rows.Where(row => row.Problem is not null).Select(row => $"{row.Row.Place} {row.Row.Number} {row.Row.Token}: {row.Problem}");
}
