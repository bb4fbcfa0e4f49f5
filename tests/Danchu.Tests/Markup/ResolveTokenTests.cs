using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Tests.Markup;

public sealed class ResolveTokenTests
{
    private static readonly FigureSource Source = Figures(
    [
        ("cuoc", Figure.Of(2)),
        ("cuoc@xa", Figure.Of(14)),
        ("cuoc@huyen", Figure.Of(3)),
        ("cuoc@tinh", Figure.Of(1)),
        ("cuoc@don-vi", Figure.Of(1078)),
        ("cuoc@toan-bo", Figure.Of(1094)),
        ("tien", Figure.Of(294_000_000)),
        ("hoa-giai", Figure.OfRatio(43, 49)),
        ("hoa-giai@xa", Figure.OfRatio(73, 97)),
        ("loi", Figure.OfText("Cán bộ, công chức")),
        ("khong", Figure.NotArisen),
        ("chua", Figure.NotAvailable),
        ("so-khong", Figure.Of(0)),
        ("rieng", Figure.Of(7)),
        ("dan", Figure.Of(58_234)),
        ("dat", Figure.Of(831_009)),
        ("cuoc@TD.DOAN", Figure.Of(1)),
        ("cuoc:2021", Figure.Of(563)),
        ("cuoc:2022-Q1", Figure.Of(37)),
        ("rieng:2021", Figure.Of(9)),
        ("rieng:2022-Q1", Figure.Of(9)),
        ("ho", Figure.Of(2_631)),
        ("nguoi", Figure.Of(9_629)),
    ],
    [
        ("cuoc", Figure.Of(5)),
        ("cuoc@toan-bo", Figure.Of(1094)),
        ("cuoc@xa", Figure.NotArisen),
        ("khong", Figure.Of(12)),
        ("hoa-giai", Figure.OfRatio(40, 50)),
        ("chua", Figure.Of(1)),
        ("loi", Figure.OfText("Cán bộ")),
        ("cuoc:2021", Figure.Of(597)),
        ("so-khong", Figure.Of(0)),
        ("dan", Figure.Of(0)),
    ]);

    [Theory]
    [InlineData("cuoc", "02")]
    [InlineData(" cuoc ", "02")]
    [InlineData("cuoc@xa", "14")]
    [InlineData("cuoc@huyen", "03")]
    [InlineData("cuoc@tinh", "01")]
    [InlineData("cuoc@don-vi", "1.078")]
    [InlineData("cuoc@toan-bo", "1.094")]
    [InlineData("tien", "294.000.000")]
    [InlineData("hoa-giai", "43/49")]
    [InlineData("hoa-giai@xa", "73/97")]
    [InlineData("hoa-giai@xa|%", "75,26%")]
    [InlineData("hoa-giai@xa | %", "75,26%")]
    [InlineData("loi", "Cán bộ, công chức")]
    [InlineData("khong", "không phát sinh")]
    [InlineData("chua", "chưa có số liệu")]
    [InlineData("so-khong", "0")]
    [InlineData("rieng", "07")]
    [InlineData("cuoc/rieng", "02/07")]
    [InlineData("cuoc/rieng|%", "28,57%")]
    [InlineData("cuoc@xa/rieng", "14/07")]
    [InlineData("khong/rieng", "không phát sinh")]
    [InlineData("rieng/chua|%", "chưa có số liệu")]
    [InlineData("cuoc|+-", "giảm 03")]
    [InlineData("cuoc@toan-bo|+-", "không tăng, không giảm")]
    [InlineData("cuoc@xa|+-", "tăng 14")]
    [InlineData("khong|+-", "giảm 12")]
    [InlineData("cuoc + cuoc@xa", "16")]
    [InlineData("cuoc@toan-bo - cuoc@xa", "1.080")]
    [InlineData("cuoc + khong", "02")]
    [InlineData("cuoc + chua", "chưa có số liệu")]
    [InlineData("hoa-giai + hoa-giai@xa", "116/146")]
    [InlineData("hoa-giai + hoa-giai@xa|%", "79,45%")]
    [InlineData("hoa-giai.tu", "43")]
    [InlineData("hoa-giai.mau - hoa-giai.tu", "06")]
    [InlineData("cuoc + cuoc@xa/hoa-giai.mau", "16/49")]
    [InlineData("cuoc + cuoc@huyen/cuoc@xa|%1", "35,7%")]
    [InlineData("cuoc@TD.DOAN", "01")]
    [InlineData("cuoc:2021", "563")]
    [InlineData("cuoc:2021,2022-Q1", "600")]
    [InlineData("cuoc:2021|+-", "giảm 34")]
    [InlineData("cuoc:2021|+-%", "giảm 5,7%")]
    [InlineData("cuoc@toan-bo|+-%", "không tăng, không giảm")]
    [InlineData("tien|trieu", "294 triệu")]
    [InlineData("tien|ty3", "0,294 tỷ")]
    [InlineData("dan|van1", "5,8 vạn")]
    [InlineData("dat|km2", "8.310,09 km²")]
    [InlineData("dat|ha0", "831.009 ha")]
    [InlineData("dan|tren van1", "trên 5,8 vạn")]
    [InlineData("dan|gan van1", "gần 5,9 vạn")]
    [InlineData("dan|khoang nghin", "khoảng 58 nghìn")]
    public void Resolve_EachFormAndScope_IsWritten(string inner, string? shown)
    {
        var resolved = ResolveToken.From(inner, Source);

        resolved.Problem.ShouldBe(shown is null ? $"“{{{{{inner}}}}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu." : null);
        resolved.Text.ShouldBe(shown ?? $"[? {inner}]");
    }

    [Theory]
    [InlineData("la", "Không có chỉ tiêu “la” trong danh mục.")]
    [InlineData("cuoc/la", "Không có chỉ tiêu “la” trong danh mục.")]
    [InlineData("cuoc@thon", "“{{cuoc@thon}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu.")]
    [InlineData("", "“{{}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu.")]
    [InlineData("Cuoc", "“{{Cuoc}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu.")]
    [InlineData("trong", "“Tên trong” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("trong|%", "“Tên trong” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("trong|+-", "“Tên trong” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("cuoc/trong", "“Tên trong” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("tien@xa", "“Tên tien (cộng cấp xã)” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("rieng@xa", "Chỉ tiêu “Tên rieng” không cộng được giữa các đơn vị.")]
    [InlineData("cuoc/rieng@xa", "Chỉ tiêu “Tên rieng” không cộng được giữa các đơn vị.")]
    [InlineData("cuoc|%", "“Tên cuoc” không tính được tỷ lệ phần trăm: không có mẫu số khác 0.")]
    [InlineData("cuoc/so-khong|%", "“Tên cuoc” không tính được tỷ lệ phần trăm: không có mẫu số khác 0.")]
    [InlineData("rieng|+-", "“Tên rieng” không có số liệu kỳ trước để so sánh.")]
    [InlineData("hoa-giai|+-", "“Tên hoa-giai” là tỷ lệ: không so sánh tăng, giảm bằng hiệu số.")]
    [InlineData("cuoc/rieng|+-", "“Tên cuoc” là tỷ lệ: không so sánh tăng, giảm bằng hiệu số.")]
    [InlineData("chua|+-", "“Tên chua” chưa có số liệu để so sánh.")]
    [InlineData("cuoc + tien", "Không cộng, trừ “Tên cuoc” (cuộc) với “Tên tien” (đồng): đơn vị tính khác nhau.")]
    [InlineData("ho + cuoc/nguoi", "Không cộng, trừ “Tên ho” (hộ) với “Tên cuoc” (cuộc): đơn vị tính khác nhau.")]
    [InlineData("cuoc - rieng", "Chỉ tiêu “Tên rieng” không cộng, trừ được với số khác.")]
    [InlineData("cuoc + hoa-giai", "“Tên cuoc” và “Tên hoa-giai”: tỷ lệ không cộng được với số đếm, hãy ghi rõ tử số (.tu) hay mẫu số (.mau).")]
    [InlineData("cuoc.tu", "Chỉ tiêu “Tên cuoc” không có tử số, mẫu số.")]
    [InlineData("rieng:2021,2022-Q1", "Chỉ tiêu “Tên rieng” là số tại một thời điểm: không cộng qua nhiều kỳ.")]
    [InlineData("cuoc@LA.LUNG", "Không có đơn vị cấp dưới nào mang mã “LA.LUNG”.")]
    [InlineData("cuoc:2020", "“Tên cuoc, năm 2020” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("cuoc + cuoc:2020", "“Tên cuoc, năm 2020” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("dan|+-%", "“Tên dan” kỳ trước bằng 0: không tính được tăng, giảm bao nhiêu phần trăm.")]
    [InlineData("tien|tren trieu", "“Tên tien” đúng bằng 294 triệu: không ghi “trên”.")]
    [InlineData("cuoc|trieu", "“Tên cuoc” (2) quá nhỏ để ghi theo triệu.")]
    [InlineData("hoa-giai|trieu", "“Tên hoa-giai” không ghi theo triệu được.")]
    [InlineData("cuoc|km2", "“Tên cuoc” không ghi theo km² được.")]
    [InlineData("loi|+-", "“Tên loi” là lời, không phải số: không so sánh tăng, giảm được.")]
    public void Resolve_WhatCannotBeShown_IsAHoleThatSaysWhy(string inner, string problem)
    {
        var resolved = ResolveToken.From(inner, Source);

        resolved.Problem.ShouldBe(problem);
        resolved.Text.ShouldStartWith("[? ");
    }

    [Theory]
    [InlineData("cuoc")]
    [InlineData("cuoc@toan-bo")]
    [InlineData("hoa-giai@xa|%")]
    [InlineData("cuoc/rieng@don-vi|+-")]
    public void Token_ReadAndWritten_IsTheSame(string inner) => FigureToken.Read(inner).ShouldNotBeNull().ToString().ShouldBe($"{{{{{inner}}}}}");

    [Fact]
    public void Source_RemembersEachFigureOnce()
    {
        var source = Figures([("cuoc", Figure.Of(2))], [("cuoc", Figure.Of(5))]);
        ResolveToken.From("cuoc", source);
        ResolveToken.From("cuoc|+-", source);

        source.Used.ShouldHaveSingleItem().ShouldBe(new("cuoc", Scope.Own, Figure.Of(2), Figure.Of(5)));
    }

    /// <summary>Figures by token without form; every indicator named is known, and "trong" that has none.</summary>
    internal static FigureSource Figures((string Token, Figure Figure)[] now, (string Token, Figure Figure)[]? before = null)
    {
        var indicators = now.Select(n => n.Token.Split('@', ':')[0])
            .Append("trong")
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, Indicator, StringComparer.Ordinal);
        return new FigureSource(indicators, key => Of(now, key), key => Of(before ?? [], key))
        {
            Organisations = new Dictionary<string, string>(StringComparer.Ordinal) { ["TD.DOAN"] = "Huyện đoàn" },
        };
    }

    private static Figure? Of((string Token, Figure Figure)[] figures, FigureKey key)
    {
        var token = new FigureToken(key.Indicator, key.Scope, TokenForm.Value).Inner + (key.Period is null ? "" : ":" + key.Period);
        return Array.Find(figures, f => string.Equals(f.Token, token, StringComparison.Ordinal)).Figure;
    }

    private static Indicator Indicator(string key) => new()
    {
        Key = key, Name = "Tên " + key,
        Unit = key switch { "tien" => "đồng", "ho" => "hộ", "nguoi" => "người", "dat" => "ha", _ => "cuộc" },
        Decimals = 0, Comparison = Comparison.None,
        Kind = key switch { "hoa-giai" => IndicatorKind.Ratio, "loi" => IndicatorKind.Text, "tien" => IndicatorKind.Money, _ => IndicatorKind.Count },
        Aggregation = key is "rieng" or "loi" ? Aggregation.None : Aggregation.Sum,
    };
}
