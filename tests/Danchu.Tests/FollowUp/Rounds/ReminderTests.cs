using Danchu.Core.Access;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Rounds;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Rounds;

public sealed class ReminderTests(RoundWorld world) : IClassFixture<RoundWorld>, IDisposable
{
    private static readonly DateTimeOffset Start = new(2023, 10, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Late = new(2023, 11, 12);

    public void Dispose() => world.Clock.Now = Start;

    [Fact]
    public async Task Reminder_TwoUnitsLate_NamesThemWithoutNumber()
    {
        var round = await world.IssueAsync();
        foreach (var unit in (OrganisationId[])[world.Seed.Communes[0], world.Seed.Communes[1], world.Seed.Agencies[0]])
        {
            await world.MoveAsync(round, unit, ReportState.Sent, world.Clock.Now);
        }

        world.Clock.Now = new DateTimeOffset(2023, 11, 12, 2, 0, 0, TimeSpan.Zero);

        var letter = await WordAsync(round);

        letter.Title.Number.Number.ShouldBeNull();
        letter.Title.PlaceAndDate.ShouldBe(PlaceAndDate.Draft("Phong Thổ", 11, 2023));
        letter.Title.Subject.ShouldStartWith("đôn đốc gửi báo cáo việc thực hiện QCDC");
        letter.Addressees.ShouldBe(["Phòng Tài chính - Kế hoạch", "Ủy ban nhân dân xã Bản Lang"]);
        var text = string.Join('\n', letter.Body.Select(block => block.ToString()));
        text.ShouldContain("/UBND-NV ngày 20 tháng 10 năm 2023 của Ủy ban nhân dân huyện");
        text.ShouldContain("chậm nhất ngày 09/11/2023");
        text.ShouldContain("02 đơn vị chưa gửi báo cáo");
        letter.Recipients!.Lines[0].ShouldBe("Như trên");
    }

    [Fact]
    public async Task Reminder_AskedByOthers_IsSeenByThoseWhoSeeTheRound()
    {
        var round = await world.IssueAsync();
        world.Clock.Now = new DateTimeOffset(2023, 11, 12, 2, 0, 0, TimeSpan.Zero);

        Value(await ReadAsync(As(world.Seed.Province, Role.Reader), round)).Html.ShouldContain("đôn đốc");
        (await ReadAsync(As(world.Seed.Communes[0], Role.Clerk), round)).ShouldBeOfType<Outcome<ShowReminder.View>.Absent>();
        (await world.DoAsync((ShowReminder r) => r.ReadFileAsync(As(world.Seed.OtherDistrict, Role.Secretariat), round, Cancel)))
            .ShouldBeOfType<Outcome<WordFile>.Absent>();
    }

    [Fact]
    public async Task Reminder_NobodyLateOrDraftOrClosed_SaysWhy()
    {
        var round = await world.IssueAsync();
        Value(await ReadAsync(world.Secretary, round))
            .ShouldBe(new ShowReminder.View(round, Value(await ReadAsync(world.Secretary, round)).Subject, "", ShowReminder.NobodyLate));
        Refusals(await FileAsync(round)).ShouldHaveSingleItem().Message.ShouldBe(ShowReminder.NobodyLate);
        Value(await ReadAsync(world.Secretary, await world.OpenAsync())).Why.ShouldBe(WhyNot(RoundState.Draft));

        Value(await world.DoAsync((CloseRound c) => c.ExecuteAsync(world.Secretary, new(round), Cancel)));
        world.Clock.Now = new DateTimeOffset(2023, 11, 12, 2, 0, 0, TimeSpan.Zero);
        Value(await ReadAsync(world.Secretary, round)).Why.ShouldBe(WhyNot(RoundState.Closed));
    }

    [Fact]
    public void Compose_ManyUnitsOfTheParty_AreListedInAnAnnex()
    {
        var round = PartyRound();
        var units = Enumerable.Range(1, 12)
            .Select(i => new ComposeReminder.LateUnit($"Đảng ủy xã {i}", i == 3 ? round.DueOn.AddDays(2) : round.DueOn))
            .ToList();

        var letter = ComposeReminder.Compose(round, PartyHead(round), units, Late);

        letter.Addressees.ShouldBe(["Các cơ quan, đơn vị có tên trong danh sách kèm theo"]);
        var table = letter.Annexes.ShouldHaveSingleItem().Body.ShouldHaveSingleItem().ShouldBeOfType<Table>();
        table.Rows.Count.ShouldBe(13);
        table.Rows[3].Cells.Select(cell => ((Run)cell.Content[0]).Text).ShouldBe(["3", "Đảng ủy xã 3", "11/11/2023", "01"]);
        var text = string.Join('\n', letter.Body.Select(block => block.ToString()));
        text.ShouldContain("Công văn số 42-CV/BCĐ ngày 20/10/2023 của Ban Chỉ đạo");
        text.ShouldContain("12 đơn vị chưa gửi báo cáo (có danh sách kèm theo)");
        text.ShouldContain("đề nghị các cơ quan");
    }

    [Fact]
    public void Compose_UnitWithMoreTime_ShowsItsOwnDay()
    {
        var round = PartyRound();

        var letter = ComposeReminder.Compose(round, PartyHead(round), [new("Đảng ủy xã A", round.DueOn), new("Đảng ủy xã B", round.DueOn.AddDays(2))], Late);

        letter.Body.OfType<ListBlock>().ShouldHaveSingleItem().Items
            .ShouldBe([new ListItem("Đảng ủy xã A;"), new ListItem("Đảng ủy xã B (hạn gửi 11/11/2023).")]);
        letter.Annexes.ShouldBeEmpty();
    }

    private static string? WhyNot(RoundState state) => RoundLifecycle.Of(state, RoundDeed.ComposeReminder).Refusal?.Message;

    private Task<Outcome<ShowReminder.View>> ReadAsync(Actor actor, RoundId round) => world.DoAsync((ShowReminder r) => r.ReadAsync(actor, round, Cancel));

    private Task<Outcome<WordFile>> FileAsync(RoundId round) => world.DoAsync((ShowReminder r) => r.ReadFileAsync(world.Secretary, round, Cancel));

    private async Task<OfficialDocument> WordAsync(RoundId round) =>
        DocxReader.Read(new MemoryStream(Value(await FileAsync(round)).Content)).ShouldBeOfType<DocxRead>().Document;

    private static ReportingRound PartyRound() => new()
    {
        Line = ReportingLine.Party,
        IssuerId = OrganisationId.New(),
        PeriodId = default,
        DueOn = new DateOnly(2023, 11, 9),
        Subject = "báo cáo kết quả thực hiện quy chế dân chủ ở cơ sở năm 2023",
        LetterSymbol = "42-CV/BCĐ",
        LetterDate = new DateOnly(2023, 10, 20),
        State = RoundState.Issued,
    };

    private static DocumentHead PartyHead(ReportingRound round) => new(
        new Organisation
        {
            Code = "TD",
            Name = "Ban Chỉ đạo huyện Tam Đường",
            Kind = OrganisationKind.PartyCommittee,
            Level = Level.District,
            From = new DateOnly(2000, 1, 1),
        },
        ReportingLine.Party,
        new Letterhead
        {
            OrganisationId = round.IssuerId,
            Line = ReportingLine.Party,
            SuperiorName = "HUYỆN ỦY TAM ĐƯỜNG",
            BodyName = "BAN CHỈ ĐẠO",
            NameInText = "Ban Chỉ đạo",
            Symbol = "BCĐ",
            Place = "Tam Đường",
            SignatureLines = ["T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN"],
            Recipients = ["- Như trên", "- Lưu BCĐ"],
        });
}
