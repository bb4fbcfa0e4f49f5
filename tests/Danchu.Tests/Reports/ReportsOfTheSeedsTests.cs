using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>
/// The three real reports, asked, written, signed and read again as the Word files that went out: head, title, order of headings, signature and recipients as
/// they are printed in 496-BC/BCĐ of Tam Đường (25/12/2023), 04/BC-UBND of Song Vân (11/01/2024) and the self-inspection of Lạng Sơn (2022). Their
/// figures are held by <c>MeasureCoverageTests</c>, the annex of Tam Đường by <c>AnnexOfTamDuongTests</c>.
/// </summary>
public sealed class ReportsOfTheSeedsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task ReportOfSongVan_OfACommunesPeoplesCommittee_IsAsPrinted()
    {
        world.Rounds.Clock.Now = new DateTimeOffset(2024, 1, 11, 2, 0, 0, TimeSpan.Zero);
        await HeadAsync(world.Commune, ReportingLine.State, "", "ỦY BAN NHÂN DÂN\nXÃ SONG VÂN", "UBND", "Song Vân");

        var report = await MadeAsync(
            new(world.Seed.District, world.Commune, ReportingLine.State, "xa-nam", PeriodChoice.Of("thu", PeriodKind.Year, 2023)),
            "Giáp Quốc Mạnh", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["- UBND huyện (b/c);", "- TT Đảng ủy-HĐND-UBND xã;", "- Lưu: VT."]);

        Oneline(report.Title.IssuingBody).ShouldBe("ỦY BAN NHÂN DÂN XÃ SONG VÂN");
        (report.Title.Number.Number, report.Title.Number.Symbol, report.Title.TypeName).ShouldBe((1, "BC-UBND", "BÁO CÁO"));
        (report.Title.PlaceAndDate.Place, report.Title.PlaceAndDate.Day, report.Title.PlaceAndDate.Month).ShouldBe(("Song Vân", 11, 1));
        Oneline(report.Title.Subject).ShouldBe("Tổng kết việc thực hiện pháp luật về dân chủ trực tiếp năm 2023, phương hướng, nhiệm vụ năm 2024");
        Headings(report, 1).ShouldBe(
            [
                "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI",
                "KẾT QUẢ THỰC HIỆN PHÁP LUẬT VỀ DÂN CHỦ TRỰC TIẾP VÀ QUY CHẾ DÂN CHỦ Ở CƠ SỞ", "ĐÁNH GIÁ CHUNG",
                "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024", "KIẾN NGHỊ, ĐỀ XUẤT",
            ]);
        report.Signature!.Lines.ShouldBe([SignatureLine.InPlaceOf("CHỦ TỊCH"), SignatureLine.Position("PHÓ CHỦ TỊCH")]);
        report.Signature.SignerName.ShouldBe("Giáp Quốc Mạnh");
        report.Recipients!.Lines.ShouldBe(["UBND huyện (b/c)", "TT Đảng ủy-HĐND-UBND xã"]);
        report.Recipients.Archive.ShouldBe("VT");

        // NĐ 30/2020, annex I.II.9a: a report to a superior names it; a form without a single figure is no annex.
        report.Addressees.ShouldHaveSingleItem();
        report.Annexes.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReportOfTamDuong_OfASteeringCommittee_IsAsPrinted()
    {
        world.Rounds.Clock.Now = new DateTimeOffset(2023, 12, 25, 2, 0, 0, TimeSpan.Zero);
        await HeadAsync(
            world.Seed.District, ReportingLine.Party, "HUYỆN ỦY TAM ĐƯỜNG", "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ", "BCĐ", "Tam Đường");
        await HeadAsync(world.Seed.Province, ReportingLine.Party, "TỈNH ỦY LAI CHÂU", "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ", "BCĐ", "Lai Châu");

        var report = await MadeAsync(
            new(world.Seed.Province, world.Seed.District, ReportingLine.Party, "bcd-huyen-nam", PeriodChoice.Of("thu", PeriodKind.Year, 2023)),
            "Cao Trang Trọng", ["PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"],
            [
                "- BCĐ tỉnh về thực hiện QCDC ở cơ sở,", "- TT Huyện ủy, HĐND; lãnh đạo UBND huyện,", "- Các đ/c thành viên Ban Chỉ đạo huyện,",
                "- Các cơ quan, ban, ngành, đoàn thể huyện,", "- BCĐ thực hiện QCDC các xã, thị trấn,", "- Lưu.",
            ]);

        Oneline(report.Title.SuperiorBody!).ShouldBe("HUYỆN ỦY TAM ĐƯỜNG");
        report.Title.Number.Symbol.ShouldBe("BC/BCĐ");
        Oneline(report.Title.Subject).ShouldBe("kết quả việc thực hiện Quy chế dân chủ ở cơ sở năm 2023, nhiệm vụ trọng tâm năm 2024");
        Headings(report, 1).ShouldBe(
            [
                "KHÁI QUÁT TÌNH HÌNH", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI", "KẾT QUẢ THỰC HIỆN QUY CHẾ DÂN CHỦ NĂM 2023", "ĐÁNH GIÁ CHUNG",
                "NHIỆM VỤ TRỌNG TÂM NĂM 2024",
            ]);
        report.Signature!.Lines.ShouldBe([SignatureLine.Position("PHÓ BÍ THƯ"), SignatureLine.Concurrently, SignatureLine.Position("TRƯỞNG BAN CHỈ ĐẠO")]);
        report.Signature.SignerName.ShouldBe("Cao Trang Trọng");
        report.Recipients!.Lines.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ReportOfLangSon_OverAYearAndAQuarter_IsAsPrinted()
    {
        world.Rounds.Clock.Now = new DateTimeOffset(2023, 5, 4, 2, 0, 0, TimeSpan.Zero);
        var province = await ProvinceBelowAsync();
        await HeadAsync(world.Seed.Province, ReportingLine.Party, "", "BAN CHỈ ĐẠO TRUNG ƯƠNG", "BCĐTW", "Hà Nội");
        await HeadAsync(province, ReportingLine.Party, "", "TỈNH ỦY LẠNG SƠN", "TU", "Lạng Sơn");

        var report = await MadeAsync(
            new(
                world.Seed.Province, province, ReportingLine.Party, "tinh-tu-kiem-tra",
                PeriodChoice.Own("năm 2021 và quý I/2022", new DateOnly(2021, 1, 1), new DateOnly(2022, 3, 31))),
            "Hoàng Văn Nghiệm", ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"],
            ["- BCĐ thực hiện QCDC Trung ương,", "- Thường trực Tỉnh ủy,", "- Ban Dân vận Tỉnh ủy,", "- Lưu Văn phòng Tỉnh ủy."]);

        Oneline(report.Title.Subject).ShouldBe("Kết quả tự kiểm tra việc xây dựng và thực hiện Quy chế dân chủ ở cơ sở");
        Headings(report, 1).ShouldBe(
            [
                "ĐẶC ĐIỂM, TÌNH HÌNH", "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "KẾT QUẢ THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ", "ĐÁNH GIÁ CHUNG",
                "NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI",
            ]);
        report.Signature!.Lines.ShouldBe([SignatureLine.OnBehalfOf("BAN THƯỜNG VỤ"), SignatureLine.Position("PHÓ BÍ THƯ THƯỜNG TRỰC")]);
        report.Recipients!.Lines.ShouldBe(["BCĐ thực hiện QCDC Trung ương", "Thường trực Tỉnh ủy", "Ban Dân vận Tỉnh ủy"]);
    }

    private sealed record Asked(OrganisationId Issuer, OrganisationId Unit, ReportingLine Line, string Outline, PeriodChoice Period);

    private async Task<OfficialDocument> MadeAsync(Asked asked, string signer, string[] signature, string[] recipients)
    {
        var assignment = await AskAsync(asked);
        foreach (var section in (await world.ViewAsync(ReportWorld.Clerk(asked.Unit), assignment)).Sections.Where(s => s.Writes))
        {
            Value(await world.SaveAsync(ReportWorld.Clerk(asked.Unit), assignment, section.Key, "Đã thực hiện theo kế hoạch."));
        }

        Value(await world.HandOverAsync(ReportWorld.Clerk(asked.Unit), assignment));
        var leader = ReportWorld.Signer(asked.Unit);
        var hash = (await world.ViewAsync(leader, assignment)).Composed.Freeze().Hash;
        var today = DateOnly.FromDateTime(world.Rounds.Clock.Now.AddHours(7).DateTime);
        Value(await world.SignAsync(leader, new(assignment, hash, today, signer, signature, recipients)));
        var report = await world.ReportAsync(assignment);
        var bytes = await world.DoAsync((DanchuDatabase d) => d.ReportDocuments.Where(r => r.ReportId == report.Id).Select(r => r.Content).SingleAsync(Cancel));
        return DocxReader.Read(new MemoryStream(bytes)).ShouldBeOfType<DocxRead>().Document;
    }

    private async Task<AssignmentId> AskAsync(Asked asked)
    {
        var outline = await world.Rounds.RealOutlineAsync(asked.Outline);
        await world.DoAsync((DanchuDatabase d) => d.Outlines.Where(o => o.Id == outline)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.ValidFrom, new DateOnly(2015, 1, 1)), Cancel));
        var secretary = As(asked.Issuer, Role.Secretariat);
        var dueOn = DateOnly.FromDateTime(world.Rounds.Clock.Now.AddDays(20).DateTime);
        var content = new RoundContent(asked.Period, [new AskContent(outline)], dueOn);
        var round = Value(await world.DoAsync((DraftRound d) => d.ExecuteAsync(secretary, new(asked.Issuer, asked.Line, content), Cancel)));
        Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(secretary, new(round, Add: [asked.Unit]), Cancel)));
        Value(await world.Rounds.IssueLetterAsync(secretary, round));
        return await world.AssignmentAsync(round, asked.Unit);
    }

    private Task HeadAsync(OrganisationId unit, ReportingLine line, string superior, string body, string symbol, string place) =>
        world.DoAsync(async (DanchuDatabase d) =>
        {
            await d.Letterheads.Where(l => l.OrganisationId == unit && l.Line == line).ExecuteDeleteAsync(Cancel);
            d.Letterheads.Add(new Letterhead
            {
                OrganisationId = unit, Line = line, SuperiorName = superior, BodyName = body, NameInText = Oneline(body), Symbol = symbol, Place = place,
                SignatureLines = ["TRƯỞNG BAN"], SignerName = "Người Ký", Recipients = ["- Như trên;", "- Lưu: VT."],
            });
            return await d.SaveChangesAsync(Cancel);
        });

    private Task<OrganisationId> ProvinceBelowAsync() => world.DoAsync(async (DanchuDatabase d) =>
    {
        var province = new Organisation
        {
            Code = "LANG.SON", Name = "Tỉnh ủy Lạng Sơn", SearchName = "tinh uy lang son", Kind = OrganisationKind.Province, Level = Level.Province,
            From = new(2000, 1, 1),
        };
        d.Organisations.Add(province);
        d.Subordinations.Add(new Subordination
        {
            Line = ReportingLine.Party, SuperiorId = world.Seed.Province, SubordinateId = province.Id, From = new(2000, 1, 1),
        });
        await d.SaveChangesAsync(Cancel);
        return province.Id;
    });

    private static List<string> Headings(OfficialDocument report, int level) =>
        [.. report.Body.OfType<Heading>().Where(h => h.Level == level).Select(h => Oneline(string.Concat(h.Content.OfType<Run>().Select(r => r.Text))))];

    private static string Oneline(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
