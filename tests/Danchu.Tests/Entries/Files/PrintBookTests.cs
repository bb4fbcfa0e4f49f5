using Danchu.Core.Access;
using Danchu.Core.Documents;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Files;
using Danchu.Core.Identifiers;
using Danchu.Tests.Entries.Statistics;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries.Files;

/// <summary>The book of a year on paper: its lines by their numbers, struck ones too, and nothing personal outside the unit.</summary>
public sealed class PrintBookTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Book_OfAYear_HasItsLinesHeadAndHeadings()
    {
        var unit = world.NextUnit();
        await MeetingAsync(unit, "5/1/2021", "Bàn <đường> & nước");
        var struck = await MeetingAsync(unit, "6/1/2021", "Ghi nhầm sổ");
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(struck, 1, "Trùng mục 01"), Cancel)));

        var text = await TextAsync(Clerk(unit), unit, 2021);
        var sheet = await StatisticTests.PartAsync(
            Value(await world.DoAsync((PrintBook p) => p.ReadAsync(Clerk(unit), unit, "hop", 2021, Cancel))).Content, "xl/worksheets/sheet1.xml");

        text.ShouldContain("SỔ HỌP");
        text.ShouldContain("Năm 2021");
        text.ShouldContain("w:orient=\"landscape\"");
        text.ShouldContain("<w:tblHeader/>");
        text.ShouldContain("Thường kỳ: Bàn &lt;đường&gt; &amp; nước");
        text.ShouldContain("(Đã gạch bỏ: Trùng mục 01)");
        text.ShouldNotContain("Ghi nhầm sổ");
        text.ShouldContain("Có mặt / vắng");
        text.ShouldNotContain("Đóng góp / Tiền");
        text.ShouldContain("Sổ có 02 mục, từ số 01 đến số 02.");
        text.ShouldContain("Lò Văn A");
        sheet.ShouldContain("<v>294000000</v>");
    }

    [Fact]
    public async Task Book_OutsideTheUnit_HasNothingPersonal()
    {
        var unit = world.NextUnit();
        await MeetingAsync(unit, "5/1/2022", "Bàn đường");
        var above = await TextAsync(As(world.Reports.Seed.District, Role.Secretariat), unit, 2022);

        above.ShouldContain("Bàn đường");
        above.ShouldNotContain("Lò Văn A");
        above.ShouldNotContain("Người dự");
        (await world.DoAsync((PrintBook p) => p.ReadAsync(As(world.Reports.Seed.OtherDistrict, Role.Clerk), unit, "hop", 2022, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((PrintBook p) => p.ReadAsync(Clerk(unit), unit, "y-kien", 2022, Cancel))).ShouldBeAbsent();
    }

    private async Task<string> TextAsync(Actor actor, OrganisationId unit, int year)
    {
        WordFile file = Value(await world.DoAsync((PrintBook p) => p.ReadDocumentAsync(actor, unit, "hop", year, Cancel)));
        return await StatisticTests.PartAsync(file.Content, "word/document.xml");
    }

    private async Task<EntryId> MeetingAsync(OrganisationId unit, string day, string about) => Value(await world.WriteAsync(
        Clerk(unit), unit, "hop", ("ngay", day), ("loai", "thuong"), ("noi-dung", about), ("tien", "294 triệu đồng"), ("nguoi", "Lò Văn A")));
}
