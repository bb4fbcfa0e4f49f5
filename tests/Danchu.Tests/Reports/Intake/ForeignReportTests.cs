using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Intake;
using Danchu.Core.Uploads;
using Danchu.Documents;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Intake;

/// <summary>A report written in Word without Danchu: other headings, an annex of its own, things that have no place here; and files of no use.</summary>
public sealed class ForeignReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly Block[] Body =
    [
        new Paragraph("Thực hiện công văn của huyện, xã báo cáo như sau:"),
        new Heading(1, 1, "ĐẶC ĐIỂM, TÌNH HÌNH CHUNG"), new Paragraph([new Run("Xã có 13 thôn."), new Footnote("Theo thống kê.")]),
        new Heading(1, 2, "KẾT QUẢ THỰC HIỆN"), new Paragraph("Lời chung."),
        new Heading(2, 1, "Kết quả trong cơ quan"), new ListBlock(ListMarker.Dash, [new ListItem("Họp 12 cuộc;")]),
        new Heading(3, 1, "Công khai"), new Paragraph("Đã công khai."),
        new Table { Columns = [new(10), new(20)], Rows = [new([new("Việc"), new("Số")]), new([new("Họp"), new("3")])] },
        new Heading(1, 3, "TÌNH HÌNH THU CHI"), new Paragraph("Thu đủ."),
    ];

    [Fact]
    public async Task Upload_OfAnotherHand_IsMatchedAndTheRestNamed()
    {
        var desk = await DeskAsync();

        var view = await desk.SendAsync(Foreign(Body));

        view.Parts.Select(p => (p.Title, p.Target)).ShouldBe(
        [
            ("", ""), ("ĐẶC ĐIỂM, TÌNH HÌNH CHUNG", "tinh-hinh"), ("KẾT QUẢ THỰC HIỆN", ""), ("Kết quả trong cơ quan", "noi-bo"), ("Công khai", "noi-bo"),
            ("TÌNH HÌNH THU CHI", ""),
        ]);
        view.Warnings.ShouldContain(text => text.Contains(
            "“ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN - ỦY BAN NHÂN DÂN XÃ SONG VÂN”, không phải “HUYỆN PHONG THỔ - CƠ QUAN BÁO CÁO”", StringComparison.Ordinal));
        view.Figures.ShouldHaveSingleItem().InFile.ShouldBe("12");
        Value(await desk.TakeAsync()).ShouldBe(new(2, 1));
        (await desk.TextAsync("tinh-hinh")).ShouldBe("Xã có 13 thôn.^[Theo thống kê.]");
        (await desk.TextAsync("noi-bo")).ShouldBe("- Họp 12 cuộc;\n\n**1.1. Công khai**\n\nĐã công khai.\n\n| Việc | Số |\n| Họp | 3 |");
    }

    [Fact]
    public async Task TakeIn_PartsGivenBySomebody_GoWhereHeSaid()
    {
        var desk = await DeskAsync();
        await desk.SendAsync(Foreign(Body));

        var choices = new IntakeChoices
        {
            Parts = new Dictionary<string, string> { ["p2"] = "nhan-dan", ["p5"] = "nhan-dan", ["p4"] = "", ["p1"] = "khong-co" },
        };

        (await desk.LookAsync(choices)).Sections.Single(s => s.Key == "nhan-dan").From.ShouldBe(["p2", "p5"]);
        Value(await desk.TakeAsync(choices)).ShouldBe(new(3, 1));
        (await desk.TextAsync("nhan-dan")).ShouldBe("Lời chung.\n\n**III. TÌNH HÌNH THU CHI**\n\nThu đủ.");
        (await desk.TextAsync("noi-bo")).ShouldBe("- Họp 12 cuộc;");
        (await desk.TextAsync("tinh-hinh")).ShouldStartWith("Xã có 13 thôn.");
    }

    [Fact]
    public async Task Upload_WithoutHeadings_IsOnePartToBePlaced()
    {
        var desk = await DeskAsync();

        var view = await desk.SendAsync(Foreign([new Paragraph("Cả năm làm tốt."), new Paragraph("Hết.")]));

        view.Parts.ShouldHaveSingleItem().Target.ShouldBe("");
        view.Warnings.ShouldContain(text => text.StartsWith("Không nhận ra đề mục nào", StringComparison.Ordinal));
        Value(await desk.TakeAsync(new() { Parts = new Dictionary<string, string> { ["p0"] = "tinh-hinh" } })).ShouldBe(new(1, 0));
        (await desk.TextAsync("tinh-hinh")).ShouldBe("Cả năm làm tốt.\n\nHết.");
    }

    [Fact]
    public async Task Upload_WithAnnexInItsOwnForm_FindsTheRows()
    {
        var desk = await DeskAsync();
        var document = Sample.Of(Body) with
        {
            Annexes =
            [
                new Annex
                {
                    Title = "Số liệu",
                    Body =
                    [
                        new Paragraph("1. Của đơn vị"),
                        new ListBlock(
                            ListMarker.Dash,
                            [
                                new ListItem("Dòng hoi-nghi: 03 hội nghị tập huấn."),
                                new ListItem("Dòng tien: 294 triệu đồng;"),
                                new ListItem("Dòng hoa-giai: 43/49 vụ."),
                                new ListItem("Dòng lạ hoắc: 5 cái."),
                            ]),
                        new Table
                        {
                            Columns = [new(10), new(60), new(20), new(20)],
                            Rows =
                            [
                                new([new("TT"), new("Chỉ tiêu"), new("ĐVT"), new("Năm 2023")]),
                                new([new("1"), new("Dòng dat"), new("m²"), new("1,2 ha")]),
                                new([new("2"), new("Dòng doi-tuong"), new(""), new("Cán bộ")]),
                            ],
                        },
                    ],
                },
            ],
        };

        var view = await desk.SendAsync(document.Docx(CatalogueForms.State));

        view.Figures.Select(f => (f.Name, f.InFile, f.Choice)).ShouldBe(
        [
            ("Chỉ tiêu hoi-nghi", "03 hội nghị tập huấn", IntakeChoice.File), ("Chỉ tiêu tien", "294 triệu đồng", IntakeChoice.File),
            ("Chỉ tiêu hoa-giai", "43/49 vụ", IntakeChoice.File),
            ("Chỉ tiêu dat", "1,2 ha", IntakeChoice.File), ("Chỉ tiêu doi-tuong", "Cán bộ", IntakeChoice.File),
        ]);
        view.FigureNotes.ShouldBe(["Không khớp với dòng nào của biểu số liệu: “Dòng lạ hoắc”: 5 cái."]);
        Value(await desk.TakeAsync()).Figures.ShouldBe(5);
    }

    [Fact]
    public async Task Upload_OfNoUse_IsRefusedWithWhatToDo()
    {
        var desk = await DeskAsync();

        (await desk.UploadAsync("không phải zip"u8.ToArray())).ShouldBeRefused("nội dung không phải tệp Word (.docx)", "File");
        (await desk.UploadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])).ShouldBeRefused("kiểu cũ (.doc, .xls)", "File");
        (await desk.UploadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]))
            .ShouldBeRefused("mật khẩu", "File");
        (await desk.UploadAsync([])).ShouldBeRefused("tệp rỗng", "File");
        (await desk.UploadAsync(new byte[UploadPurpose.Report.SizeLimit + 1])).ShouldBeRefused("10 MB", "File");
        (await desk.UploadAsync(Foreign([new Paragraph("x")])
            .Edit(xml => xml.Replace("<w:body>", "<w:body>" + new string(' ', 40 << 20), StringComparison.Ordinal)))).ShouldBeRefused("giải nén", "File");
        (await desk.UploadAsync(Foreign([.. Enumerable.Range(1, 401).Select(i => new Heading(1, i, "Mục"))]))).ShouldBeRefused("401 đề mục", "File");
    }

    [Fact]
    public async Task Upload_IsSeenByItsWriterAlone_AndForgottenAfterADay()
    {
        var desk = await DeskAsync();
        await desk.SendAsync(Foreign(Body));
        Value(await desk.UploadAsync(Foreign(Body), "C:\\tệp\\lần hai.docx"));
        (await desk.LookAsync()).FileName.ShouldBe("lần hai.docx");

        var colleague = Clerk(world.Commune);
        Value(await world.DoAsync((ShowIntake r) => r.ReadAsync(colleague, desk.Assignment, IntakeChoices.None, Cancel))).Intake.ShouldBeNull();
        Value(await world.DoAsync((DropUpload d) => d.ExecuteAsync(colleague, new(desk.Assignment), Cancel)));
        await desk.LookAsync();

        var clock = world.Rounds.Clock;
        clock.Now += UploadedReport.Kept + TimeSpan.FromMinutes(1);
        await world.DoAsync((PurgeUploads p) => p.ExecuteAsync(Cancel));
        clock.Now -= UploadedReport.Kept + TimeSpan.FromMinutes(1);

        (await world.DoAsync((DanchuDatabase d) => d.UploadedReports.CountAsync(u => u.AssignmentId == desk.Assignment, Cancel))).ShouldBe(0);
        (await desk.TakeAsync(stamp: "x")).ShouldBeOfType<Outcome<TakeInReport.Taken>.Refused>().Reasons[0].Message.ShouldContain("tải tệp lên lại");
    }

    [Fact]
    public async Task Intake_ForOthers_IsAbsentOrForbidden()
    {
        var desk = await DeskAsync();
        var docx = Foreign(Body);
        async Task<string> TryAsync(Actor actor) => string.Join(' ', new object[]
        {
            await world.DoAsync((ShowIntake r) => r.ReadAsync(actor, desk.Assignment, IntakeChoices.None, Cancel)),
            await world.DoAsync((UploadReport u) => u.ExecuteAsync(actor, new(desk.Assignment, "a.docx", docx), Cancel)),
            await world.DoAsync((TakeInReport t) => t.ExecuteAsync(actor, new(desk.Assignment, "", IntakeChoices.None), Cancel)),
            await world.DoAsync((DropUpload d) => d.ExecuteAsync(actor, new(desk.Assignment), Cancel)),
        }.Select(outcome => outcome.GetType().Name));

        (await TryAsync(Clerk(world.Seed.Communes[1]))).ShouldBe("Absent Absent Absent Absent");
        (await TryAsync(As(world.Seed.District, Role.Secretariat))).ShouldBe("Absent Absent Absent Absent");
        (await TryAsync(Signer(world.Commune))).ShouldBe("Forbidden Forbidden Forbidden Forbidden");
    }

    private async Task<IntakeDesk> DeskAsync() => new(world, await world.AskOneAsync(world.Commune), Clerk(world.Commune));

    private static byte[] Foreign(Block[] body) => Sample.Of(body).Docx(CatalogueForms.State);
}
