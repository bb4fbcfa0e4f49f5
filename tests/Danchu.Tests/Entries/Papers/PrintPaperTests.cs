using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Papers;
using Danchu.Core.Identifiers;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries.Papers;

/// <summary>The papers of the people's meetings, made from the entry of the meeting: what it does not say is left to the hand.</summary>
public sealed class PrintPaperTests(PaperWorld world) : IClassFixture<PaperWorld>
{
    private static readonly (string, string)[] Meeting =
    [
        ("ngay", "05/03/2023"), ("noi-dung", "muc-1"), ("thon", "Bản Pả"), ("hinh-thuc", "hop"), ("tong-ho", "93"), ("tan-thanh", "62"), ("co-mat", "80"),
        ("vang", "13"), ("khong-tan-thanh", "15"), ("y-kien-khac", "3"), ("ket-qua", "thong-qua"), ("chu-tri", "Lò Văn Pọm"),
        ("trich-yeu", "Mức đóng góp làm đường nội bản"),
    ];

    [Fact]
    public async Task Papers_OfAMeeting_AreAllMade_AndRead()
    {
        var entry = await world.WriteAsync("dan-ban", Meeting);
        PapersOfEntry.Of(await world.EntryAsync(entry)).ShouldBe(
            [PaperKind.Invitation, PaperKind.BallotCount, PaperKind.Resolution, PaperKind.Minutes, PaperKind.Memorandum, PaperKind.Agreement]);

        var invitation = await TextAsync(entry, PaperKind.Invitation);
        invitation.ShouldContain("GIẤY MỜI");
        invitation.ShouldContain("b) Đại biểu tham dự");
        invitation.ShouldContain("Bản Pả đề nghị ông (bà) bố trí thời gian tham gia đầy đủ, đúng thành phần.");
        invitation.ShouldContain("ngày 05 tháng 3 năm 2023");
        var count = await TextAsync(entry, PaperKind.BallotCount);
        count.ShouldContain("Số phiếu tán thành: 62 hộ, chiếm 66,67% tổng số hộ");
        count.ShouldContain("Tổ trưởng");
        var minutes = await TextAsync(entry, PaperKind.Minutes);
        foreach (var words in new[]
        {
            "BIÊN BẢN CUỘC HỌP", "Tổng số hộ gia đình: 93 hộ", "Số hộ gia đình có đại diện tham dự: 80 hộ",
            "Số hộ gia đình không có người đại diện tham dự: 13 hộ", "Nội dung bàn: mức đóng góp làm đường nội bản",
            "Hình thức quyết định: họp đại diện hộ gia đình", "Tán thành: 62 hộ", "thông qua việc mức đóng góp làm đường nội bản", "Lò Văn Pọm",
        })
        {
            minutes.ShouldContain(words);
        }

        (await TextAsync(entry, PaperKind.Resolution)).ShouldContain("NGHỊ QUYẾT");
    }

    [Fact]
    public async Task Paper_OfAnEntryThatSaysLittle_LeavesDots()
    {
        var entry = await world.WriteAsync(
            "dan-ban", ("ngay", "05/04/2023"), ("noi-dung", "muc-4-bau"), ("thon", "Bản Pả"), ("hinh-thuc", "phieu"), ("tong-ho", "50"), ("tan-thanh", "26"));

        PapersOfEntry.Of(await world.EntryAsync(entry)).ShouldContain(PaperKind.Candidates);
        var count = await TextAsync(entry, PaperKind.SurveyCount);
        count.ShouldContain("Số phiếu thu về: …… phiếu");
        count.ShouldContain("Đồng ý: 26 hộ, chiếm 52% tổng số hộ");
        (await TextAsync(entry, PaperKind.Agreement)).ShouldContain("Chủ trì: Ông (bà) ………………");
        (await TextAsync(entry, PaperKind.Candidates)).ShouldContain("Danh sách chính thức (ít nhất 01 người)");
    }

    [Theory]
    [InlineData("muc-4-bau", "47", "thong-qua", "Cộng đồng dân cư bản Pả bầu ông (bà) Lò Văn Pọm làm Trưởng thôn, Tổ trưởng tổ dân phố, nhiệm kỳ 2023 - 2028.")]
    [InlineData("muc-4-bau", "46", "khong-thong-qua", "Không người nào được trên 50% tổng số hộ của bản Pả tán thành; chưa bầu được Trưởng thôn")]
    [InlineData("muc-4-thoi", "47", "thong-qua", "Cộng đồng dân cư bản Pả đồng ý cho ông (bà) Lò Văn Pọm thôi làm Trưởng thôn, Tổ trưởng tổ dân phố.")]
    [InlineData("muc-5-thoi", "20", "khong-thong-qua", "không đồng ý cho ông (bà) Lò Văn Pọm thôi làm thành viên Ban Thanh tra nhân dân")]
    public async Task Papers_OfAnElection_SayWhoWasElectedOrReleased(string what, string agree, string result, string decided)
    {
        var entry = await world.WriteAsync(
            "bau-cu-thon", ("ngay", "20/09/2023"), ("noi-dung", what), ("thon", "Bản Pả"), ("tong-ho", "93"), ("tan-thanh", agree), ("ket-qua", result),
            ("nguoi", "Lò Văn Pọm"), ("ung-cu", "Lò Văn Pọm\nLò Thị Én: 30 phiếu"), ("nhiem-ky-tu", "25/09/2023"), ("nhiem-ky-den", "24/09/2028"));

        var written = await world.EntryAsync(entry);
        CheckMeeting.Of(written).ShouldBeEmpty();
        PapersOfEntry.Of(written).Contains(PaperKind.Candidates).ShouldBe(what is "muc-4-bau");
        (await TextAsync(entry, PaperKind.Minutes)).ShouldContain(decided);
        var count = await TextAsync(entry, PaperKind.BallotCount);
        count.ShouldContain("Ông (bà) Lò Văn Pọm: …… phiếu;");
        count.ShouldContain("Ông (bà) Lò Thị Én: 30 phiếu;");
        (await TextAsync(entry, PaperKind.Invitation)).ShouldContain($"Về việc: {(what.EndsWith("bau", StringComparison.Ordinal) ? "bầu" : "cho thôi làm")}");
        if (what is "muc-4-bau")
        {
            var list = await TextAsync(entry, PaperKind.Candidates);
            list.ShouldContain("(nhiệm kỳ 2023 - 2028)");
            list.ShouldContain("Ông (bà) Lò Thị Én");
            list.ShouldNotContain("30 phiếu", customMessage: "The list is made before anybody votes.");
        }
    }

    [Fact]
    public async Task Election_ThatSaysSomebodyWasElectedByTooFew_IsRemarked()
    {
        var entry = await world.WriteAsync(
            "bau-cu-thon", ("ngay", "21/09/2023"), ("noi-dung", "muc-4-bau"), ("thon", "Bản Pả"), ("tong-ho", "93"), ("tan-thanh", "46"),
            ("ket-qua", "thong-qua"));

        CheckMeeting.Of(await world.EntryAsync(entry)).ShouldHaveSingleItem().ShouldContain("cần ít nhất 47/93 hộ (trên 50% tổng số hộ)");
    }

    [Fact]
    public async Task Paper_OfAConvention_IsTheRequestAndTheDecision()
    {
        var entry = await world.WriteAsync(
            "quy-uoc", ("ngay", "20/09/2023"), ("thon", "Bản Pả"), ("viec", "cong-nhan"), ("loai", "huong-uoc"), ("tong-ho", "93"), ("tan-thanh", "60"));

        var request = await TextAsync(entry, PaperKind.RecognitionRequest);
        request.ShouldContain("đề nghị Ủy ban nhân dân xã Nậm Tăm xem xét, công nhận");
        request.ShouldContain("đã bàn và thông qua hương ước");
        var decision = await TextAsync(entry, PaperKind.Recognition);
        decision.ShouldContain("Điều 1. Công nhận hương ước của bản Pả, xã Nậm Tăm");
        decision.ShouldContain("/QĐ-UBND");
    }

    [Fact]
    public async Task Paper_IsForTheUnit_NotForThoseAboveNorForOtherEntries()
    {
        var entry = await world.WriteAsync("dan-ban", Meeting);

        (await world.PaperAsync(As(world.Commune, Role.Reader), entry, PaperKind.Minutes)).ShouldBeDone();
        (await world.PaperAsync(As(world.Reports.Seed.District, Role.Secretariat), entry, PaperKind.Minutes)).ShouldBeForbidden();
        (await world.PaperAsync(Clerk(world.Reports.Seed.OtherCommune), entry, PaperKind.Minutes)).ShouldBeAbsent();
        (await world.PaperAsync(Clerk(world.Commune), entry, PaperKind.Recognition)).ShouldBeAbsent();
    }

    [Theory]
    [InlineData("muc-1", 93, 62, "thong-qua", "")]
    [InlineData("muc-1", 93, 61, "thong-qua", "cần ít nhất 62/93 hộ (hai phần ba tổng số hộ)")]
    [InlineData("muc-1", 94, 62, "thong-qua", "cần ít nhất 63/94 hộ")]
    [InlineData("muc-6", 50, 25, "thong-qua", "cần ít nhất 26/50 hộ (trên 50% tổng số hộ)")]
    [InlineData("muc-6", 50, 26, "thong-qua", "")]
    [InlineData("muc-6", 51, 26, "khong-thong-qua", "là đủ: cần ít nhất 26/51 hộ")]
    [InlineData("muc-2", 3, 2, "", "")]
    public void Threshold_OfAllHouseholds_IsHeldExactly(string item, int all, int agree, string result, string said)
    {
        var remarks = CheckMeeting.Of(Entry(("noi-dung", item), ("tong-ho", Text(all)), ("tan-thanh", Text(agree)), ("ket-qua", result)));

        (remarks.Count == 0 ? "" : remarks.ShouldHaveSingleItem()).ShouldContain(said);
        remarks.Count.ShouldBe(said.Length == 0 ? 0 : 1);
    }

    [Fact]
    public void Numbers_ThatDoNotAddUp_AreSaid()
    {
        var remarks = CheckMeeting.Of(Entry(
            ("noi-dung", "muc-6"), ("tong-ho", "93"), ("co-mat", "80"), ("vang", "12"), ("tan-thanh", "62"), ("khong-tan-thanh", "15"), ("y-kien-khac", "4")));

        remarks.ShouldBe(
        [
            "Có mặt 80 cộng vắng 12 là 92 hộ, không bằng tổng số 93 hộ.",
            "Tán thành 62, không tán thành 15, ý kiến khác 4 cộng lại là 81, không bằng 80 hộ có mặt.",
        ]);
        CheckMeeting.Of(Entry(("noi-dung", "muc-6"), ("tong-ho", "10"), ("tan-thanh", "11"))).ShouldHaveSingleItem().ShouldContain("nhiều hơn tổng số 10 hộ");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Entry Entry(params (string Column, string Kept)[] fields) => new()
    {
        OrganisationId = OrganisationId.New(), RegisterId = RegisterId.New(), RegisterKey = PapersOfEntry.Meetings, Year = 2023, Number = 1,
        WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UnixEpoch,
        Fields = fields.Where(f => f.Kept.Length > 0).ToDictionary(f => f.Column, f => f.Kept, StringComparer.Ordinal),
    };

    private async Task<string> TextAsync(EntryId entry, PaperKind kind)
    {
        var file = Value(await world.PaperAsync(Clerk(world.Commune), entry, kind));
        file.Name.ShouldEndWith(".docx");
        return PaperWorld.TextOf(file);
    }
}
