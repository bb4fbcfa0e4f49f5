using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.OutlineFile;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Tests.Documents.Conversion;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Outlines;

/// <summary>An outline as text and as a Word file: read, looked over, loaded, written back.</summary>
public sealed class LoadOutlineTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private static readonly OutlineHead Head = new()
    {
        Name = "Đề cương từ tệp", Subject = "Kết quả năm {nam}", Line = ReportingLine.State, ForKinds = [OrganisationKind.Commune],
        ValidFrom = new DateOnly(2023, 1, 1),
    };

    [Fact]
    public async Task Load_OfTheOutlineOfARealRequest_HasItsHeadingsAndDashes()
    {
        const string text = """
            I. ĐẶC ĐIỂM TÌNH HÌNH

            1. Nêu khái quát chức năng, nhiệm vụ của đơn vị.
            2. Những thuận lợi, khó khăn.
            II. KẾT QUẢ THỰC HIỆN NĂM {nam}
            1. Thực hiện trách nhiệm của Thủ trưởng cơ quan
            - Đánh giá kết quả việc tổ chức hội nghị (nêu rõ hình thức, nội dung hội nghị).
            + Số thủ tục quá hạn, lý do?
            2. Thực hiện trách nhiệm của cán bộ
            Đánh giá việc thực hiện trách nhiệm của cán bộ, công chức, viên chức.
            2.1 Công chức
            V.. NHỮNG KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ) ./.
            """;

        var outline = await ReadAsync((await LoadAsync(text)).ShouldBeDone().Id);

        outline.Walk().Select(s => (s.Depth, s.Section.Number, s.Section.Heading)).ShouldBe(
            [
                (1, "I", "ĐẶC ĐIỂM TÌNH HÌNH"), (2, "1", "Nêu khái quát chức năng, nhiệm vụ của đơn vị"), (2, "2", "Những thuận lợi, khó khăn"),
                (1, "II", "KẾT QUẢ THỰC HIỆN NĂM {nam}"), (2, "1", "Thực hiện trách nhiệm của Thủ trưởng cơ quan"),
                (2, "2", "Thực hiện trách nhiệm của cán bộ"), (3, "2.1", "Công chức"), (1, "V", "NHỮNG KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ)"),
            ]);
        outline.Sections[1].Children[0].Items.ShouldBe(
            ["Đánh giá kết quả việc tổ chức hội nghị (nêu rõ hình thức, nội dung hội nghị).", "Số thủ tục quá hạn, lý do?"]);
        outline.Sections[1].Children[1].Items.ShouldHaveSingleItem().ShouldStartWith("Đánh giá việc thực hiện");
    }

    [Theory]
    [InlineData("Mở đầu\nI. Mục", "Dòng 1: “Mở đầu” đứng trước mục đầu tiên")]
    [InlineData(" ", "Chưa có mục nào.")]
    public async Task Load_Faulty_IsRefusedByItsLineAndNothingIsKept(string text, string message)
    {
        var before = await world.DoAsync((DanchuDatabase d) => d.Outlines.CountAsync(Cancel));

        (await LoadAsync(text)).ShouldBeRefused(message, "Text");

        (await world.DoAsync((DanchuDatabase d) => d.Outlines.CountAsync(Cancel))).ShouldBe(before);
    }

    [Fact]
    public async Task Export_LoadedAgainIntoTheSame_KeepsGuidanceFiguresAndItems()
    {
        var id = (await LoadAsync("I. Tình hình\n1. Thuận lợi\n- Một ý\n- Hai ý\n2. Khó khăn\nII. Kết quả")).ShouldBeDone().Id;
        var before = await ReadAsync(id);
        var typed = before.Walk().Select(entry => entry.Section).Select(s => new SectionDraft(
            s.Key, s.Number, s.Heading, s.Heading is "Kết quả" ? "Nêu số." : "", string.Join('\n', s.Items),
            s.Heading is "Kết quả" ? "van-ban" : "", s.Writes));
        (await world.DoAsync((ArrangeSections a) => a.ExecuteAsync(world.Secretary, new(id, before.RowVersion, [.. typed]), Cancel))).ShouldBeDone();
        before = await ReadAsync(id);

        var file = (await world.DoAsync((ExportOutline e) => e.ReadAsync(world.Secretary, id, Cancel))).ShouldBeDone();
        var read = (await world.DoAsync((ReadOutlineFile r) => r.ReadAsync(world.Secretary, file.Name, file.Content, Cancel))).ShouldBeDone();
        (await world.DoAsync((LoadOutline l) => l.ExecuteAsync(
            world.Secretary, new(null, id, before.RowVersion, new(), read.Text + "\nIII. Kiến nghị"), Cancel))).ShouldBeDone().Id.ShouldBe(id);

        read.Subject.ShouldBe("Kết quả năm {nam}");
        var after = await ReadAsync(id);
        after.Walk().Select(s => (s.Depth, s.Section.Key, s.Section.Number, s.Section.Heading, s.Section.Guidance, string.Join('|', s.Section.Items)))
            .SkipLast(1).ShouldBe(before.Walk().Select(s =>
                (s.Depth, s.Section.Key, s.Section.Number, s.Section.Heading, s.Section.Guidance, string.Join('|', s.Section.Items))));
        after.Walk().Single(s => s.Section.Heading is "Kết quả").Section.Indicators.ShouldBe(["van-ban"]);
        after.Sections[^1].Heading.ShouldBe("Kiến nghị");
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("odt")]
    public async Task File_OfAnotherKind_GivesTheSameSections(string ending)
    {
        var id = (await LoadAsync("I. Tình hình\n1. Thuận lợi\n- Một ý\nII. Kết quả")).ShouldBeDone().Id;
        var docx = (await world.DoAsync((ExportOutline e) => e.ReadAsync(world.Secretary, id, Cancel))).ShouldBeDone();
        var saved = await SavedAs.MakeAsync(docx.Content, ending, Cancel);

        var read = (await world.DoAsync((ReadOutlineFile r) => r.ReadAsync(world.Secretary, $"de-cuong.{ending}", saved, Cancel))).ShouldBeDone();

        read.Text.ShouldBe((await world.DoAsync((ReadOutlineFile r) => r.ReadAsync(world.Secretary, docx.Name, docx.Content, Cancel))).ShouldBeDone().Text);
        read.Notes[0].ShouldBe($"tệp .{ending} đã được LibreOffice đổi sang .docx để đọc");
    }

    [Fact]
    public async Task Load_ByOthers_IsNotTheirs()
    {
        var id = (await LoadAsync("I. Tình hình")).ShouldBeDone().Id;
        var rowVersion = (await ReadAsync(id)).RowVersion;
        var (clerk, below) = (As(world.Seed.District, Role.Clerk), As(world.Seed.Communes[0], Role.Secretariat));

        (await world.DoAsync((LoadOutline l) => l.ExecuteAsync(below, new(null, id, rowVersion, new(), "I. Khác"), Cancel))).ShouldBeForbidden();
        (await world.DoAsync((LoadOutline l) => l.ExecuteAsync(clerk, new(world.Seed.District, null, 0, Head, "I. Khác"), Cancel))).ShouldBeForbidden();
        (await world.DoAsync((ReadOutlineFile r) => r.ReadAsync(clerk, "de-cuong.docx", [1], Cancel))).ShouldBeForbidden();
        (await world.DoAsync((ReadOutlineFile r) => r.ReadAsync(world.Secretary, "de-cuong.docx", [1, 2, 3], Cancel)))
            .ShouldBeOfType<Outcome<ReadOutlineFile.Read>.Refused>().Reasons[0].Field.ShouldBe("File");
        (await world.DoAsync((ExportOutline e) => e.ReadAsync(As(world.Seed.OtherDistrict, Role.Secretariat), id, Cancel))).ShouldBeAbsent();
    }

    private Task<Outcome<ChangeOutline.Changed>> LoadAsync(string text) =>
        world.DoAsync((LoadOutline l) => l.ExecuteAsync(world.Secretary, new(world.Seed.District, null, 0, Head, text), Cancel));

    private Task<Outline> ReadAsync(OutlineId id) => world.DoAsync((DanchuDatabase d) => d.Outlines.AsNoTracking().SingleAsync(o => o.Id == id, Cancel));
}
