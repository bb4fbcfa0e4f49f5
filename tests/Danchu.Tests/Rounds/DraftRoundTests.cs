using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

public sealed class DraftRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Open_OnlyTheNeededFields_ComposesSubjectAndLetter()
    {
        var id = await world.OpenAsync();

        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.Include(r => r.Period).FirstAsync(r => r.Id == id, Cancel));
        round.State.ShouldBe(RoundState.Draft);
        round.Subject.ShouldBe("báo cáo việc thực hiện QCDC tại cơ quan, đơn vị năm 2023; phương hướng, nhiệm vụ năm 2024");
        round.Letter.ShouldContain("Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị");
        round.Letter.ShouldContain("từ ngày 15/12/2022 đến hết ngày 14/12/2023");
        round.Letter.ShouldContain("“Số liệu về thực hiện dân chủ ở cơ sở năm 2023”");
        round.Letter.ShouldContain("chậm nhất ngày 09/11/2023");
        round.Period!.Name.ShouldBe("Năm 2023");
        round.SearchSubject.ShouldContain("viec thuc hien qcdc");
    }

    [Fact]
    public async Task Open_ByWhomItIsNot_IsAbsentOrForbidden()
    {
        var input = new DraftRound.Input(world.Seed.District, ReportingLine.State, world.Content());

        (await world.DoAsync((DraftRound o) => o.ExecuteAsync(As(world.Seed.OtherDistrict, Role.Secretariat), input, Cancel)))
            .ShouldBeOfType<Outcome<RoundId>.Absent>();
        (await world.DoAsync((DraftRound o) => o.ExecuteAsync(As(world.Seed.District, Role.Clerk), input, Cancel)))
            .ShouldBeOfType<Outcome<RoundId>.Forbidden>();
    }

    [Fact]
    public async Task Open_EverythingWrong_SaysEachAtItsField()
    {
        var content = new RoundContent(
            PeriodChoice.Own(" ", new DateOnly(2023, 5, 1), new DateOnly(2023, 4, 1)), [new AskContent(null, new(Guid.NewGuid()))], Today.AddDays(-1),
            new string('x', 301),
            new string('y', 20_001));

        var outcome = await world.DoAsync((DraftRound o) => o.ExecuteAsync(world.Secretary, new(world.Seed.District, ReportingLine.State, content), Cancel));

        Refusals(outcome).Select(r => r.Field).ShouldBe(
            ["PeriodName", "PeriodTo", "Asks[0].OutlineId", "Asks[0].FormId", "Subject", "Letter", "DueOn"], ignoreOrder: true);
        Refusals(outcome).ShouldContain(r => r.Message == "Trích yếu dài 301 ký tự, tối đa 300 ký tự.");
        Refusals(outcome).ShouldContain(r => r.Message == "Hạn gửi 19/10/2023 đã qua; hôm nay là 20/10/2023.");
    }

    [Fact]
    public async Task Open_ControlCharactersAndDecomposedLetters_AreCleaned()
    {
        var id = await world.OpenAsync(world.Content() with { Subject = "báo cáo\0 kết\nquả" });

        var subject = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == id).Select(r => r.Subject).FirstAsync(Cancel));
        subject.ShouldBe("báo cáo kết quả");
    }

    [Fact]
    public async Task Open_LineWithoutSubordinates_IsRefused()
    {
        var outcome = await world.DoAsync((DraftRound o) => o.ExecuteAsync(
            world.Secretary, new(world.Seed.District, ReportingLine.Party, world.Content()), Cancel));

        Refusals(outcome).ShouldHaveSingleItem().Message.ShouldContain("không có đơn vị cấp dưới nào trên khối Đảng");
    }

    [Fact]
    public async Task Edit_StaleForm_DoesNotOverwrite()
    {
        var id = await world.OpenAsync();
        var version = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == id).Select(r => r.Version).FirstAsync(Cancel));
        Value(await world.DoAsync((EditRound e) => e.ExecuteAsync(world.Secretary, new(id, version, world.Content() with { Subject = "lần một" }), Cancel)));

        var late = await world.DoAsync((EditRound e) => e.ExecuteAsync(
            world.Secretary, new(id, version, world.Content() with { Subject = "lần hai" }), Cancel));

        Refusals(late).ShouldHaveSingleItem().Message.ShouldContain("Người khác vừa sửa");
        (await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == id).Select(r => r.Subject).FirstAsync(Cancel))).ShouldBe("lần một");
    }

    [Fact]
    public async Task Cancel_Draft_IsGoneWithItsAddressees()
    {
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id);

        Value(await world.DoAsync((CancelDraft c) => c.ExecuteAsync(world.Secretary, new(id), Cancel)));

        (await world.DoAsync((DanchuDatabase d) => d.RoundAddressees.CountAsync(a => a.RoundId == id, Cancel))).ShouldBe(0);
        (await world.DoAsync((DanchuDatabase d) => d.History.CountAsync(h => h.SubjectId == id.Value && h.Operation == nameof(CancelDraft), Cancel)))
            .ShouldBe(1);
    }
}
