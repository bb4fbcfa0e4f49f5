using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Intake;
using Danchu.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Intake;

/// <summary>Download, edit in Word, upload: what was not touched stays as it is, what was is shown and decided.</summary>
public sealed class TakeInReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Upload_Unchanged_DiffersInNothing()
    {
        var desk = await IntakeDesk.OpenAsync(world);

        var view = await desk.SendAsync(await desk.DownloadAsync());

        view.Sections.ToDictionary(s => s.Key, s => s.State).ShouldBe(new Dictionary<string, SectionState>
        {
            ["tinh-hinh"] = SectionState.Same, ["noi-bo"] = SectionState.Same, ["nhan-dan"] = SectionState.Empty, ["cho-xa"] = SectionState.Empty,
        });
        view.Figures.ShouldBeEmpty();
        view.FigureNotes.ShouldBeEmpty();
        view.Warnings.ShouldBeEmpty();
        view.SameFigures.ShouldBe(8);
        Value(await desk.TakeAsync()).ShouldBe(new(0, 0));
        (await desk.TextAsync("tinh-hinh")).ShouldContain("Đất: {{dat}}");
        (await world.HistoryAsync((await world.ReportAsync(desk.Assignment)).Id, nameof(TakeInReport))).ShouldBe(0);
    }

    [Fact]
    public async Task Upload_WithASentenceChanged_IsShownThereAndKeepsTheRestBound()
    {
        var desk = await IntakeDesk.OpenAsync(world);

        var view = await desk.SendAsync((await desk.DownloadAsync()).Replace("Xã họp ", "Trong năm, xã họp "));

        var side = view.Sections.Single(s => s.Key == "tinh-hinh");
        side.State.ShouldBe(SectionState.Differs);
        side.Choice.ShouldBe(IntakeChoice.Undecided);
        var changed = side.Rows.First(row => row.Same == 0);
        changed.InSystem.ShouldBe(["Xã họp 12 cuộc.^[Hòa giải 87,76%.]"]);
        changed.InFile.ShouldBe(["Trong năm, xã họp 12 cuộc.^[Hòa giải 87,76%.]"]);
        side.Rows.Sum(row => row.Same).ShouldBe(3);
        side.Unbound.ShouldBeEmpty();

        var refused = Refusals(await desk.TakeAsync()).ShouldHaveSingleItem();
        refused.Field.ShouldBe("Section.tinh-hinh");
        Value(await desk.TakeAsync(Choose("tinh-hinh", IntakeChoice.File))).ShouldBe(new(1, 0));

        (await desk.TextAsync("tinh-hinh")).ShouldBe("Trong năm, xã họp {{hoi-nghi}} cuộc.^[Hòa giải {{hoa-giai|%}}.]\n\n- Một;\n- **Hai**.\n\nĐất: {{dat}}");
        var report = await world.ReportAsync(desk.Assignment);
        (await world.HistoryAsync(report.Id, nameof(TakeInReport))).ShouldBe(1);
        (await world.HistoryAsync(report.Id, nameof(SaveSection))).ShouldBe(3);
        (await world.DoAsync((DanchuDatabase d) => d.UploadedReports.CountAsync(u => u.AssignmentId == desk.Assignment, Cancel))).ShouldBe(0);
    }

    [Theory]
    [InlineData("Nhân dân góp 150 ngày công. ", "150")]
    [InlineData("Nhân dân góp trên 150 ngày công. ", null)]
    [InlineData("Nhân dân góp 150 ngày công. Toàn xã có 160 ngày công. ", null)]
    public async Task Upload_FigureSaidInASentenceAlone_IsOfferedWhereItIsSure(string sentence, string? taken)
    {
        var desk = await IntakeDesk.OpenAsync(world);

        var view = await desk.SendAsync((await desk.DownloadAsync()).Replace("Trong cơ quan thu ", sentence + "Trong cơ quan thu "));

        view.Figures.Select(f => f.InFile).SingleOrDefault().ShouldBe(taken);
        Value(await desk.TakeAsync(Choose("noi-bo", IntakeChoice.File))).ShouldBe(new(1, taken is null ? 0 : 1));
        var assignment = await world.DoAsync((DanchuDatabase d) => d.Assignments.Include(a => a.Round).SingleAsync(a => a.Id == desk.Assignment, Cancel));
        (await world.DoAsync((DanchuDatabase d) => d.Facts.Where(f =>
            f.OrganisationId == assignment.OrganisationId && f.PeriodId == assignment.Round!.PeriodId && f.Indicator == "ngay-cong")
            .Select(f => f.Value).SingleOrDefaultAsync(Cancel))).ShouldBe(taken is null ? null : 150);
    }

    [Fact]
    public async Task Upload_FromAProgramThatDropsTags_KeepsUnchangedLinesBound()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        var untagged = (await desk.DownloadAsync())
            .Replace("Đất: ", "Diện tích đất: ")
            .Edit(xml => System.Text.RegularExpressions.Regex.Replace(xml, "<w:tag [^>]*/>", "", default, TimeSpan.FromSeconds(5)));

        var view = await desk.SendAsync(untagged);

        view.Sections.Select(s => s.State).Take(2).ShouldBe([SectionState.Differs, SectionState.Same]);
        view.FigureNotes.ShouldBeEmpty();
        Value(await desk.TakeAsync(Choose("tinh-hinh", IntakeChoice.File))).ShouldBe(new(1, 0));
        (await desk.TextAsync("tinh-hinh")).ShouldBe("Xã họp {{hoi-nghi}} cuộc.^[Hòa giải {{hoa-giai|%}}.]\n\n- Một;\n- **Hai**.\n\nDiện tích đất: {{dat}}");
    }

    [Fact]
    public async Task TakeIn_KeepingTheSystemsText_ChangesNothing()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        await desk.SendAsync((await desk.DownloadAsync()).Replace("Xã họp ", "Trong năm, xã họp "));

        Value(await desk.TakeAsync(IntakeChoices.None with { Rest = IntakeChoice.Keep })).ShouldBe(new(0, 0));

        (await desk.TextAsync("tinh-hinh")).ShouldStartWith("Xã họp {{hoi-nghi}}");
    }

    [Fact]
    public async Task Upload_WithABoundFigureChanged_AsksWhichIsRight()
    {
        var desk = await IntakeDesk.OpenAsync(world);

        var view = await desk.SendAsync((await desk.DownloadAsync()).ReplaceFigure("hoi-nghi", "13"));

        var figure = view.Figures.ShouldHaveSingleItem();
        (figure.InFile, figure.InSystem, figure.MayEnter, figure.InText, figure.Choice).ShouldBe(("13", "12", true, true, IntakeChoice.Undecided));
        figure.Places.ShouldHaveSingleItem().ShouldStartWith("mục I.");
        Refusals(await desk.TakeAsync()).ShouldHaveSingleItem().Field.ShouldBe($"Figure.{figure.Id}");
    }

    [Theory]
    [InlineData(IntakeChoice.Keep, "Xã họp {{hoi-nghi}} cuộc.", 12)]
    [InlineData(IntakeChoice.Words, "Xã họp 13 cuộc.", 12)]
    [InlineData(IntakeChoice.File, "Xã họp {{hoi-nghi}} cuộc.", 13)]
    public async Task TakeIn_AChangedFigure_IsDoneAsChosen(IntakeChoice choice, string text, decimal figure)
    {
        var desk = await IntakeDesk.OpenAsync(world);
        var view = await desk.SendAsync((await desk.DownloadAsync()).ReplaceFigure("hoi-nghi", "13"));

        Value(await desk.TakeAsync(ChooseFigure(view.Figures[0].Id, choice)));

        (await desk.TextAsync("tinh-hinh")).ShouldStartWith(text);
        (await FactAsync(desk, "hoi-nghi"))!.Value.ShouldBe(figure);
    }

    [Fact]
    public async Task TakeIn_AFigureOfTheAnnex_IsEnteredAndTheTextFollows()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        var docx = (await desk.DownloadAsync()).ReplaceFigure("hoi-nghi", "1.300", nth: 1).ReplaceFigure("doi-tuong", "không nhớ");

        var view = await desk.SendAsync(docx);

        view.Figures.Select(f => (f.InFile, f.InSystem, f.InText)).ShouldBe([("1.300", "12", false), ("không nhớ", "Cán bộ xã", false)]);
        Value(await desk.TakeAsync(IntakeChoices.None with { Rest = IntakeChoice.File })).ShouldBe(new(0, 2));
        (await FactAsync(desk, "hoi-nghi"))!.Value.ShouldBe(1300);
        (await FactAsync(desk, "doi-tuong"))!.Text.ShouldBe("không nhớ");
    }

    [Fact]
    public async Task TakeIn_FiguresTheSystemHasNot_AreProposed_AndUnreadableOnesNamed()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        var docx = (await desk.DownloadAsync()).ReplaceFigure("tien", "khoảng ba trăm triệu", nth: 1).Edit(xml => FillCell(xml, "Dòng dat", "11.943"));

        var view = await desk.SendAsync(docx);

        view.FigureNotes.ShouldHaveSingleItem().ShouldContain("Không đọc được “khoảng ba trăm triệu” ở dòng “Dòng tien”");
        var area = view.Figures.ShouldHaveSingleItem();
        (area.InFile, area.InSystem, area.Choice).ShouldBe(("11.943", "chưa báo cáo", IntakeChoice.File));
        Value(await desk.TakeAsync()).ShouldBe(new(0, 1));
        (await FactAsync(desk, "dat"))!.Value.ShouldBe(11_943);
    }

    [Fact]
    public async Task TakeIn_OneFigureGivenTwice_IsRefusedUntilOneIsChosen()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        var view = await desk.SendAsync((await desk.DownloadAsync()).ReplaceFigure("hoi-nghi", "13").ReplaceFigure("hoi-nghi", "14", nth: 1));

        Refusals(await desk.TakeAsync(IntakeChoices.None with { Rest = IntakeChoice.File }))
            .ShouldHaveSingleItem().Message
            .ShouldContain("khác nhau (14, 13): chỉ lấy được một số");

        var choices = new IntakeChoices
        {
            Figures = new Dictionary<string, IntakeChoice> { [view.Figures[0].Id] = IntakeChoice.File, [view.Figures[1].Id] = IntakeChoice.Keep },
        };
        Value(await desk.TakeAsync(choices)).ShouldBe(new(0, 1));
        (await FactAsync(desk, "hoi-nghi"))!.Value.ShouldBe(14);
    }

    [Fact]
    public async Task TakeIn_ATextTooLong_IsRefusedAtItsSection_AndNothingChanges()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        await desk.SendAsync((await desk.DownloadAsync()).Replace("Xã họp ", new string('a', ReportSection.TextLimit)).ReplaceFigure("hoi-nghi", "14", nth: 1));

        var refused = Refusals(await desk.TakeAsync(IntakeChoices.None with { Rest = IntakeChoice.File })).ShouldHaveSingleItem();

        refused.Field.ShouldBe("Section.tinh-hinh");
        refused.Message.ShouldContain("tối đa 100000 ký tự");
        (await FactAsync(desk, "hoi-nghi"))!.Value.ShouldBe(12);
    }

    [Fact]
    public async Task TakeIn_AfterSomebodySaved_IsRefusedAndComparedAnew()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        var seen = await desk.SendAsync((await desk.DownloadAsync()).Replace("Xã họp ", "Trong năm, xã họp "));
        Value(await world.SaveAsync(As(world.Commune, Role.Secretariat), desk.Assignment, "tinh-hinh", "Người khác viết.", 1));

        Refusals(await desk.TakeAsync(Choose("tinh-hinh", IntakeChoice.File), seen.Stamp)).ShouldHaveSingleItem().Message.ShouldContain("đã thay đổi");

        (await desk.TextAsync("tinh-hinh")).ShouldBe("Người khác viết.");
        (await desk.LookAsync()).Sections.Single(s => s.Key == "tinh-hinh").Rows[0].InSystem.ShouldBe(["Người khác viết."]);
    }

    [Fact]
    public async Task TakeIn_AfterAReturn_OpensOnlyWhatWasReturned()
    {
        var desk = await IntakeDesk.OpenAsync(world);
        Value(await world.EnterAsync(desk.Clerk, desk.Assignment, ("dat", "5", 0)));
        var docx = (await desk.DownloadAsync())
            .Replace("Xã họp ", "Trong năm, xã họp ")
            .Replace("Trong cơ quan thu", "Cơ quan đã thu")
            .ReplaceFigure("hoa-giai", "44/49");
        var sent = await world.SendAsync(desk.Assignment);
        Value(await world.ReturnAsync(sent.Id, new ReturnReport.Reason(ReturnTarget.Section, "noi-bo", "Viết rõ hơn")));

        var view = await desk.SendAsync(docx);

        view.Sections.Select(s => (s.Key, s.State)).Take(2).ShouldBe([("tinh-hinh", SectionState.Closed), ("noi-bo", SectionState.Differs)]);
        view.Figures.ShouldBeEmpty();
        view.FigureNotes.ShouldHaveSingleItem().ShouldContain("Số liệu này không mở để sửa");
        Value(await desk.TakeAsync(Choose("noi-bo", IntakeChoice.File))).ShouldBe(new(1, 0));
        (await desk.TextAsync("tinh-hinh")).ShouldStartWith("Xã họp");
        (await desk.TextAsync("noi-bo")).ShouldBe("Cơ quan đã thu {{tien}} đồng.");
    }

    private static string FillCell(string xml, string label, string value)
    {
        // The value is the third cell after the label's: label, unit, value.
        var at = xml.IndexOf(label, StringComparison.Ordinal);
        for (var cell = 0; cell < 2; cell++)
        {
            at = xml.IndexOf("<w:tc>", at + 1, StringComparison.Ordinal);
        }

        var end = xml.IndexOf("</w:p>", at, StringComparison.Ordinal);
        return xml[..end] + $"<w:r><w:t>{value}</w:t></w:r>" + xml[end..];
    }

    private Task<Fact?> FactAsync(IntakeDesk desk, string indicator) => world.DoAsync((DanchuDatabase d) => d.Facts.AsNoTracking()
        .FirstOrDefaultAsync(
            f => f.Indicator == indicator && f.PeriodId == d.Assignments.Where(a => a.Id == desk.Assignment).Select(a => a.Round!.PeriodId).First()
                && f.OrganisationId == world.Commune, Cancel));

    private static IntakeChoices Choose(string section, IntakeChoice choice) =>
        new() { Sections = new Dictionary<string, IntakeChoice> { [section] = choice } };

    private static IntakeChoices ChooseFigure(string id, IntakeChoice choice) => new() { Figures = new Dictionary<string, IntakeChoice> { [id] = choice } };
}
