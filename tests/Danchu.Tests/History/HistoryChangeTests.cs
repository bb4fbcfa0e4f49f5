using Danchu.Core.History;

namespace Danchu.Tests.History;

public sealed class HistoryChangeTests
{
    [Fact]
    public void Text_ChangedInTheMiddle_ShowsWholeWords()
    {
        var change = HistoryChange.Between("report", """{"Text":"tổ chức 02 hội nghị, 190 đại biểu"}""", """{"Text":"tổ chức 03 hội nghị, 190 đại biểu"}""")
            .ShouldHaveSingleItem();

        change.ShouldBe(new HistoryChange("Nội dung", "tổ chức ", "02", "03", " hội nghị, 190 đại biểu"));
    }

    [Fact]
    public void Values_EnumsAndDays_AreVietnamese() =>
        HistoryChange.Between("person", null, """{"Role":"Clerk","From":"2025-07-01"}""").Select(c => $"{c.Field}={c.New}")
            .ShouldBe(["Vai trò=Cán bộ tổng hợp", "Từ ngày=01/07/2025"]);

    [Theory]
    [InlineData("scorecard", """{"Stage":"Self"}""", "Tự chấm")]
    [InlineData("scorecard", """{"State":"Self"}""", "Đang tự chấm")]
    [InlineData("organisation", """{"Kind":"Front"}""", "Mặt trận Tổ quốc")]
    [InlineData("organisation", """{"Line":"Front"}""", "Khối Mặt trận")]
    [InlineData("report", """{"hoi-nghi":{"State":"NotArisen"}}""", "Không phát sinh")]
    [InlineData("report", """{"Text":"Front"}""", "Front")]
    [InlineData("round", """{"OnlyLate":true}""", "có")]
    public void Values_OfTheSameName_AreCalledAsTheirOwnListSays(string subject, string json, string word) =>
        HistoryChange.Between(subject, null, json).ShouldHaveSingleItem().New.ShouldBe(word);

    [Theory]
    [InlineData("round", "Total", "Tổng số đơn vị")]
    [InlineData("rubric", "Total", "Tổng điểm")]
    [InlineData("rubric", "Number", "Số thứ tự")]
    [InlineData("outline", "Lines", "Các mục")]
    [InlineData("form", "Lines", "Các dòng")]
    [InlineData("scorecard", "Key", "Tiêu chí")]
    [InlineData("report", "Key", "Mục")]
    public void Field_OfTheSameNameElsewhere_IsCalledAsItsSubjectDoes(string subject, string field, string word) =>
        HistoryChange.Between(subject, null, $$"""{"{{field}}":"1"}""").ShouldHaveSingleItem().Field.ShouldBe(word);

    [Fact]
    public void Values_Unchanged_AreLeftOut() => HistoryChange.Between("organisation", """{"Name":"Xã A"}""", """{"Name":"Xã A"}""").ShouldBeEmpty();

    [Fact]
    public void Line_SpoiledByHand_IsShownAsItStands() => HistoryChange.Between("report", null, "{hỏng").ShouldHaveSingleItem().New.ShouldBe("{hỏng");

    [Fact]
    public void Cursor_Written_IsReadBack()
    {
        var cursor = new HistoryCursor(new DateTimeOffset(2025, 9, 10, 3, 0, 0, TimeSpan.Zero), 12);

        HistoryCursor.TryParse(cursor.ToString(), provider: null, out var read).ShouldBeTrue();
        read.ShouldBe(cursor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("9999999999999999999-1")]
    [InlineData("1-2-3")]
    public void Cursor_Wrong_IsRefused(string text) => HistoryCursor.TryParse(text, provider: null, out _).ShouldBeFalse();
}
