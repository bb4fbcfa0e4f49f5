using Danchu.Core.Rubrics;
using Danchu.Core.Scoring.Leagues;

namespace Danchu.Tests.Scoring.Leagues;

/// <summary>No criterion is cut in an official annex: what is too long for a heading stands in full below the table.</summary>
public sealed class LeagueHeadingsTests
{
    private const string Long =
        "Có quyết định thành lập, kiện toàn Ban Chỉ đạo (nếu không có thay đổi, tính điểm tối đa), có quy chế hoạt động và phân công phụ trách địa bàn.";

    [Fact]
    public void Of_AShortCriterion_IsTheCriterion()
    {
        var headings = new LeagueHeadings([Column("Họp Ban Chỉ đạo đúng định kỳ.", "2")]);

        headings.Below.ShouldBeEmpty();
        headings.Of(headings.Columns[0]).ShouldBe("2. Họp Ban Chỉ đạo đúng định kỳ");
    }

    [Fact]
    public void Of_ALongCriterion_IsItsOpeningClauseWithTheWholeBelow()
    {
        var headings = new LeagueHeadings([Column("Ngắn", ""), Column(Long, "")]);

        headings.Of(headings.Columns[1]).ShouldBe("(2) Có quyết định thành lập, kiện toàn Ban Chỉ đạo");
        headings.Below.ShouldBe([$"(2) {Long}"]);
    }

    [Fact]
    public void Of_ALongCriterionOfOneClause_IsItsNumberAlone()
    {
        var headings = new LeagueHeadings([Column(string.Join(' ', Enumerable.Repeat("chữ", 40)), "")]);

        headings.Of(headings.Columns[0]).ShouldBe("(1) Tiêu chí này");
        headings.Below.Single().Length.ShouldBeGreaterThan(100);
    }

    private static LeagueColumn Column(string text, string number) => new(number, [Criterion(text, number)]);

    private static Criterion Criterion(string text, string number) => new(
        text, number, text, CriterionKind.Manual, Points: 3, Weight: 1, Floor: 0, Bonus: false, NotApplicableRule.Never, [], "", Evidence: false, "", [], [],
        null, []);
}
