using Danchu.Core.Documents;
using Danchu.Documents;

namespace Danchu.Tests.Documents;

/// <summary>Several annexes are numbered; a single one is called as it calls itself.</summary>
public sealed class NumberAnnexesTests
{
    private static readonly Annex Outline = new() { Label = "Đề cương báo cáo", Title = "Kết quả năm 2023" };

    private static readonly Annex Figures = new() { Title = "Số liệu năm 2023" };

    [Fact]
    public void In_OneAnnex_StaysAsItIs() => NumberAnnexes.In([Outline]).ShouldBe([Outline]);

    [Fact]
    public void In_Several_AreNumberedInOrderAndKeepTheirNames() => NumberAnnexes.In([Outline, Figures]).ShouldBe(
    [
        new Annex { Ordinal = 1, Title = "ĐỀ CƯƠNG BÁO CÁO\nKết quả năm 2023" }, new Annex { Ordinal = 2, Title = "Số liệu năm 2023" },
    ]);
}
