using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Catalogue.Reading;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>
/// The two real requests, issued by the program as they are printed: the letter of UBND huyện Phong Thổ of November 2023 that asks two reports, and công văn
/// 42-CV/BCĐ of Hải Phòng of 25/5/2023. What is read is the Word file that went out.
/// </summary>
public sealed class LettersOfTheSeedsTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private const string PhongTho =
        """
        Căn cứ Hướng dẫn số 22-HD/BCĐ ngày 01/4/2022 của Ban Chỉ đạo tỉnh về đánh giá, xếp loại việc thực hiện dân chủ ở cơ sở các loại hình trên địa bàn tỉnh;
        Căn cứ Quyết định số 248/QĐ-UBND ngày 11/3/2019 của UBND tỉnh Lai Châu về tiêu chí đánh giá, xếp loại công tác dân vận của các cơ quan nhà nước;
        Căn cứ Công văn số 1679/SNV-XDCQ ngày 22/10/2020 của Sở Nội vụ tỉnh Lai Châu;
        UBND huyện yêu cầu các cơ quan, đơn vị trực thuộc UBND huyện, UBND các xã, thị trấn báo cáo nội dung sau:
        1. Báo cáo kết quả xây dựng và thực hiện QCDC tại cơ quan, đơn vị năm 2023 (theo đề cương đính kèm), đánh giá, xếp loại theo Hướng dẫn số 22-HD/BCĐ.
        2. Báo cáo kết quả công tác dân vận chính quyền năm 2023 (theo đề cương đính kèm), đánh giá, xếp loại theo Quyết định số 248/QĐ-UBND.
        3. Báo cáo gửi về UBND huyện (qua Phòng Nội vụ) trước ngày 09/11/2023 để tổng hợp.
        """;

    private const string HaiPhong =
        """
        Ban Chỉ đạo thành phố đề nghị các đơn vị đánh giá kết quả xây dựng và thực hiện QCDC ở cơ sở 6 tháng đầu năm (có đề cương báo cáo gửi kèm).
        Báo cáo gửi về Ban Chỉ đạo thành phố (qua Ban Dân vận Thành ủy - Cơ quan Thường trực Ban Chỉ đạo) trước ngày 15/6/2023 để tổng hợp.
        """;

    [Fact]
    public async Task LetterOfPhongTho_TwoOutlinesAndTwoRubrics_IsOneLetterAsPrinted()
    {
        world.Clock.Now = new DateTimeOffset(2023, 11, 1, 2, 0, 0, TimeSpan.Zero);
        var content = new RoundContent(
            PeriodChoice.Of("thu", PeriodKind.Year, 2023),
            [
                new AskContent(await world.RealOutlineAsync("co-quan-qcdc-nam")) { RubricIds = [await world.RealRubricAsync("co-quan-qcdc")] },
                new AskContent(await world.RealOutlineAsync("co-quan-dan-van-chinh-quyen-nam"))
                {
                    RubricIds = [await world.RealRubricAsync("dan-van-co-quan-nha-nuoc")],
                },
            ],
            new DateOnly(2023, 11, 9),
            "báo cáo kết quả triển khai thực hiện công tác QCDC, DVCQ năm 2023; phương hướng, nhiệm vụ năm 2024 và đánh giá, xếp loại việc thực hiện QCDC, "
                + "công tác dân vận năm 2023",
            PhongTho)
        {
            DraftingUnit = "NV",
            Addressees = "Thủ trưởng các cơ quan, đơn vị trực thuộc UBND huyện;\nChủ tịch UBND các xã, thị trấn.",
            Recipients = "- Như trên;\n- CT, các PCT. UBND huyện;\n- Lưu: VT, CI, NV.",
        };

        var (round, letter) = await IssuedAsync(world.Secretary, world.Seed.District, ReportingLine.State, content);

        letter.Title.Number.Symbol.ShouldBe("UBND-NV");
        letter.Title.Subject.ShouldStartWith("báo cáo kết quả triển khai thực hiện công tác QCDC, DVCQ năm 2023");
        letter.Addressees.ShouldBe(["Thủ trưởng các cơ quan, đơn vị trực thuộc UBND huyện", "Chủ tịch UBND các xã, thị trấn"]);
        letter.Grounds.Count.ShouldBe(3);
        letter.Body.OfType<Paragraph>().Select(p => Plain(p.Content)).ShouldContain(
            "3. Báo cáo gửi về UBND huyện (qua Phòng Nội vụ) trước ngày 09/11/2023 để tổng hợp.");
        letter.Recipients!.Lines.ShouldBe(["Như trên", "CT, các PCT. UBND huyện"]);
        letter.Signature!.Lines.ShouldBe(
            [SignatureLine.OnBehalfOf("ỦY BAN NHÂN DÂN"), SignatureLine.InPlaceOf("CHỦ TỊCH"), SignatureLine.Position("PHÓ CHỦ TỊCH")]);
        letter.Annexes.Count.ShouldBe(4);
        letter.Annexes[0].Body.OfType<Paragraph>().Select(p => Plain(p.Content)).ShouldContain(
            "- Đánh giá kết quả việc tổ chức hội nghị cán bộ, công chức, viên chức (nêu rõ hình thức, nội dung hội nghị).");
        var kinds = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round)
            .GroupBy(a => a.Organisation!.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Cancel));
        kinds.OrderBy(k => k.Key).Select(k => (k.Key, k.Count)).ShouldBe([(OrganisationKind.Commune, 6), (OrganisationKind.Agency, 4)]);
    }

    [Fact]
    public async Task LetterOfHaiPhong_OfTheSteeringCommittee_IsAPartyLetterAsPrinted()
    {
        world.Clock.Now = new DateTimeOffset(2023, 5, 25, 2, 0, 0, TimeSpan.Zero);
        await PlantCommitteeAsync();
        var content = new RoundContent(
            PeriodChoice.Own("6 tháng đầu năm 2023", new DateOnly(2023, 1, 1), new DateOnly(2023, 6, 15)),
            [new AskContent(await world.RealOutlineAsync("dang-qcdc-6-thang"))],
            new DateOnly(2023, 6, 15),
            "báo cáo kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2023",
            HaiPhong)
        {
            Addressees = "Ban Chỉ đạo thực hiện quy chế dân chủ các quận, huyện; các đảng bộ trực thuộc Thành ủy,\n"
                + "Ban Chỉ đạo thực hiện quy chế dân chủ các ban, sở, ngành thành phố.",
            Recipients = "- Đ/c Phó Bí thư TT Thành ủy, Trưởng BCĐ TP (để b/c),\n- Như trên,\n- Thành viên Ban Chỉ đạo TP,\n- Lưu BCĐ.",
            Signature = "K/T TRƯỞNG BAN DÂN VẬN\nPHÓ TRƯỞNG BAN\nkiêm\nỦY VIÊN THƯỜNG TRỰC BAN CHỈ ĐẠO\nNguyễn Văn Thành",
        };

        var (_, letter) = await IssuedAsync(As(world.Seed.Province, Role.Secretariat), world.Seed.Province, ReportingLine.Party, content);

        letter.Title.SuperiorBody.ShouldBe("THÀNH ỦY HẢI PHÒNG");
        letter.Title.Number.Symbol.ShouldBe("CV/BCĐ");
        letter.Addressees.ShouldBe(
            [
                "Ban Chỉ đạo thực hiện quy chế dân chủ các quận, huyện; các đảng bộ trực thuộc Thành ủy",
                "Ban Chỉ đạo thực hiện quy chế dân chủ các ban, sở, ngành thành phố",
            ]);
        letter.Signature!.Lines.ShouldBe(
            [
                SignatureLine.InPlaceOf("TRƯỞNG BAN DÂN VẬN"), SignatureLine.Position("PHÓ TRƯỞNG BAN"), SignatureLine.Concurrently,
                SignatureLine.Position("ỦY VIÊN THƯỜNG TRỰC BAN CHỈ ĐẠO"),
            ]);
        letter.Signature.SignerName.ShouldBe("Nguyễn Văn Thành");
        letter.Recipients!.Lines.ShouldContain("Như trên");
        letter.Annexes.ShouldHaveSingleItem().Label.ShouldBe("ĐỀ CƯƠNG BÁO CÁO");
    }

    private async Task<(RoundId Round, OfficialDocument Letter)> IssuedAsync(
        Actor secretary, OrganisationId issuer, ReportingLine line, RoundContent content)
    {
        var round = Value(await world.DoAsync((DraftRound d) => d.ExecuteAsync(secretary, new(issuer, line, content), Cancel)));
        Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(secretary, new(round, Matching: new()), Cancel)));
        Value(await world.IssueLetterAsync(secretary, round));
        var bytes = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.LetterDocument!).SingleAsync(Cancel));
        return (round, DocxReader.Read(new MemoryStream(bytes)).ShouldBeOfType<DocxRead>().Document);
    }

    private Task PlantCommitteeAsync() => world.DoAsync(async (DanchuDatabase d) =>
    {
        d.Letterheads.Add(new Letterhead
        {
            OrganisationId = world.Seed.Province, Line = ReportingLine.Party, SuperiorName = "THÀNH ỦY HẢI PHÒNG",
            BodyName = "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ", NameInText = "Ban Chỉ đạo thành phố", Symbol = "BCĐ", Place = "Hải Phòng",
        });
        d.Subordinations.AddRange(new[] { world.Seed.District, world.Seed.OtherDistrict }.Select(unit => new Subordination
        {
            Line = ReportingLine.Party, SuperiorId = world.Seed.Province, SubordinateId = unit, From = new DateOnly(2000, 1, 1),
        }));
        return await d.SaveChangesAsync(Cancel);
    });

    private static string Plain(Sequence<Inline> content) => string.Concat(content.OfType<Run>().Select(run => run.Text));
}
