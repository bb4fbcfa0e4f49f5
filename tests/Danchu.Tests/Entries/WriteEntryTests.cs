using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>Entries are written, corrected and struck out by their own unit; they are numbered without gaps and never lost.</summary>
public sealed class WriteEntryTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Write_AsPeopleType_IsKeptNumberedAndCalledByItsTitle()
    {
        var unit = world.NextUnit();

        var first = Value(await world.WriteAsync(
            Clerk(unit), unit, "hop", ("ngay", "5/1/2020"), ("loai", "Thường kỳ"), ("noi-dung", " Bàn   đường thôn "), ("so-nguoi", "1.078"),
            ("tien", "294 triệu đồng"), ("don-vi", "Bản A\nbản a\nBản B"), ("nguoi", "Lò Văn A")));
        var second = await world.MeetingAsync(unit, "2020-02-01");

        var entry = await world.EntryAsync(first);
        entry.Fields.ShouldBe(
            new Dictionary<string, string>
            {
                ["ngay"] = "2020-01-05", ["loai"] = "thuong", ["noi-dung"] = "Bàn đường thôn", ["so-nguoi"] = "1078", ["tien"] = "294000000",
                ["don-vi"] = "Bản A\nBản B", ["nguoi"] = "Lò Văn A",
            },
            ignoreOrder: true);
        (entry.Title, entry.Cited, entry.Revision).ShouldBe(("Thường kỳ: Bàn đường thôn", "01/2020", 1));
        entry.Words.ShouldContain("ban duong thon");
        entry.Words.ShouldNotContain("lo van a", Case.Insensitive, "What is personal is not searched by others.");
        (await world.EntryAsync(second)).Cited.ShouldBe("02/2020");
    }

    [Theory]
    [InlineData("ngay", "32/1/2023", "không phải là ngày")]
    [InlineData("ngay", "", "Chưa nhập “Cột ngay”")]
    [InlineData("ngay", "1/1/2199", "chưa tới")]
    [InlineData("ngay", "1/1/2019", "ghi việc từ 01/01/2020")]
    [InlineData("loai", "la", "không có trong “Cột loai”: Thường kỳ, Bất thường")]
    [InlineData("so-nguoi", "mười", "Không đọc được")]
    [InlineData("so-nguoi", "-5", "Không đọc được")]
    [InlineData("so-nguoi", "=1+1", "Không đọc được")]
    public async Task Write_Faulty_IsRefusedAtTheFieldAndNothingIsKept(string column, string typed, string message)
    {
        var unit = world.NextUnit();
        var before = await CountAsync(unit);
        var good = new Dictionary<string, string> { ["ngay"] = "1/2/2023", ["loai"] = "thuong", ["so-nguoi"] = "5" };
        good[column] = typed;

        (await world.DoAsync((WriteEntry w) => w.ExecuteAsync(Clerk(unit), new(unit, "hop", good), Cancel))).ShouldBeRefused(message, $"Fields.{column}");
        (await CountAsync(unit)).ShouldBe(before);
    }

    [Fact]
    public async Task Write_ByOthers_IsNotTheirs()
    {
        var (unit, district) = (world.NextUnit(), world.Reports.Seed.District);

        (await world.WriteAsync(As(district, Role.Secretariat), unit, "hop", ("ngay", "1/2/2023"))).ShouldBeAbsent();
        (await world.WriteAsync(Signer(unit), unit, "hop", ("ngay", "1/2/2023"))).ShouldBeForbidden();
        (await world.WriteAsync(As(district, Role.Clerk), district, "hop", ("ngay", "1/2/2023"))).ShouldBeAbsent();
        (await world.WriteAsync(Clerk(unit), unit, "khong-co", ("ngay", "1/2/2023"))).ShouldBeAbsent();
    }

    [Fact]
    public async Task Write_NamingAForeignEntry_IsRefused()
    {
        var (unit, other) = (world.NextUnit(), world.NextUnit());
        var (own, foreign) = (await world.MeetingAsync(unit, "1/3/2023"), await world.MeetingAsync(other, "1/3/2023"));

        (await QuestionAsync(unit, foreign)).ShouldBeRefused("không có trong sổ của đơn vị", "Fields.hop");
        var question = Value(await QuestionAsync(unit, own));
        var related = Value(await world.DoAsync((ListRelatedEntries r) => r.ReadAsync(Clerk(unit), own, Cancel)));
        related.Groups.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().Id.ShouldBe(question);
    }

    [Fact]
    public async Task Correct_KeepsTheNumberAndTellsHistory_AStalePageIsRefused()
    {
        var unit = world.NextUnit();
        var id = await world.MeetingAsync(unit, "1/4/2023");
        var number = (await world.EntryAsync(id)).Cited;

        Value(await CorrectAsync(unit, id, 1, "Họp lần hai")).ShouldBe(id);
        (await CorrectAsync(unit, id, 1, "Người khác")).ShouldBeRefused("người khác đã sửa mục này");

        var entry = await world.EntryAsync(id);
        (entry.Title, entry.Cited, entry.Revision).ShouldBe(("Thường kỳ: Họp lần hai", number, 2));
        (await HistoryAsync(id)).ShouldBe(["WriteEntry", "WriteEntry"]);
    }

    [Fact]
    public async Task Strike_AndRestore_NeedAReasonAndLoseNothing()
    {
        var unit = world.NextUnit();
        var id = await world.MeetingAsync(unit, "1/5/2023");

        (await StrikeAsync(Clerk(unit), id, 1, " ")).ShouldBeRefused("Ghi lý do gạch bỏ", "Reason");
        (await StrikeAsync(Signer(unit), id, 1, "Ghi nhầm")).ShouldBeForbidden();
        (await StrikeAsync(Clerk(world.Reports.Seed.OtherDistrict), id, 1, "Ghi nhầm")).ShouldBeAbsent();
        Value(await StrikeAsync(Clerk(unit), id, 1, "Ghi nhầm"));
        (await CorrectAsync(unit, id, 2, "Sửa")).ShouldBeRefused("đã gạch bỏ");
        (await world.EntryAsync(id)).StruckReason.ShouldBe("Ghi nhầm");
        Value(await StrikeAsync(Clerk(unit), id, 2, null));
        (await world.EntryAsync(id)).IsStruck.ShouldBeFalse();
    }

    [Fact]
    public async Task Show_OutsideTheUnit_LeavesOutWhatIsPersonalAndWhatWasStruck()
    {
        var unit = world.NextUnit();
        var (above, elsewhere) = (As(world.Reports.Seed.District, Role.Secretariat), As(world.Reports.Seed.OtherDistrict, Role.Secretariat));
        var id = Value(await world.WriteAsync(Clerk(unit), unit, "hop", ("ngay", "2/5/2023"), ("loai", "thuong"), ("nguoi", "Lò Văn B")));

        Value(await ShowAsync(Clerk(unit), id)).Lines.ShouldContain(line => line.Shown == "Lò Văn B");
        Value(await ShowAsync(above, id)).Lines.ShouldNotContain(line => line.Shown == "Lò Văn B");
        (await ShowAsync(elsewhere, id)).ShouldBeAbsent();
        (await world.DoAsync((ListEntries l) => l.ReadAsync(elsewhere, unit, "hop", new(), Cancel))).ShouldBeAbsent();
        (await world.DoAsync((ShowBooks s) => s.ReadAsync(elsewhere, unit, cancellationToken: Cancel))).ShouldBeAbsent();
        Value(await StrikeAsync(Clerk(unit), id, 1, "Ghi nhầm"));
        (await ShowAsync(above, id)).ShouldBeAbsent();
        (await HistoryTextAsync(id)).ShouldNotContain("Lò Văn B");
    }

    [Fact]
    public async Task Write_ByTwoAtOnce_GivesTwoNumbers()
    {
        var unit = world.NextUnit();

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.MeetingAsync(unit, "1/6/2021")));

        var entries = await Task.WhenAll(ids.Select(world.EntryAsync));
        entries.Select(e => e.Number).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task List_ByWordsMonthAndState_FindsThem()
    {
        var unit = world.NextUnit();
        Value(await world.WriteAsync(Clerk(unit), unit, "hop", ("ngay", "10/7/2022"), ("loai", "thuong"), ("noi-dung", "Bàn việc nước sạch")));
        Value(await world.WriteAsync(Clerk(unit), unit, "y-kien", ("ngay", "10/7/2022"), ("noi-dung", "Sửa đường"), ("han", "20/7/2022")));

        (await ListAsync(unit, "hop", new(2022, "nuoc sach"))).List.Rows.ShouldHaveSingleItem().Title.ShouldBe("Thường kỳ: Bàn việc nước sạch");
        var july = await ListAsync(unit, "hop", new(2022, Month: 7));
        july.List.Rows.ShouldHaveSingleItem();
        july.Months[6].ShouldBe(1);
        (await ListAsync(unit, "hop", new(2022, Month: 8))).List.Rows.ShouldBeEmpty();
        (await ListAsync(unit, "y-kien", new(State: ListEntries.State.Late))).List.Rows.ShouldHaveSingleItem().IsLate.ShouldBeTrue();
        var books = Value(await world.DoAsync((ShowBooks s) => s.ReadAsync(Clerk(unit), unit, 2022, Cancel)));
        books.Rows.Select(r => (r.Key, r.Entries, r.Late)).ShouldBe([("hop", 1, 0), ("y-kien", 1, 1)]);
    }

    [Fact]
    public async Task Form_LikeAnEntry_BeginsWithWhatItSays()
    {
        var unit = world.NextUnit();
        var id = await world.MeetingAsync(unit, "1/8/2021", hosts: "Bản A");

        var like = Value(await world.DoAsync((ShowEntryForm s) => s.ReadAsync(Clerk(unit), unit, "hop", like: id, cancellationToken: Cancel)));
        var under = Value(await world.DoAsync((ShowEntryForm s) => s.ReadAsync(Clerk(unit), unit, "y-kien", under: id, cancellationToken: Cancel)));

        like.Values["noi-dung"].ShouldBe("Họp thôn");
        like.Values["ngay"].ShouldNotBe("01/08/2021");
        like.Suggested["don-vi"].ShouldContain("Bản A");
        under.Values["hop"].ShouldBe(id.ToString());
        under.Entries["hop"].ShouldContain(link => link.Id == id);
        (await world.DoAsync((ShowEntryForm s) => s.ReadAsync(Signer(unit), id, Cancel))).ShouldBeForbidden();
    }

    private Task<Outcome<EntryId>> QuestionAsync(OrganisationId unit, EntryId meeting) => world.WriteAsync(
        Clerk(unit), unit, "y-kien", ("ngay", "2/3/2023"), ("noi-dung", "Hỏi"), ("hop", meeting.ToString()));

    private Task<Outcome<EntryId>> CorrectAsync(OrganisationId unit, EntryId id, int revision, string text) => world.DoAsync((WriteEntry w) => w.ExecuteAsync(
        Clerk(unit),
        new(unit, "hop", new Dictionary<string, string> { ["ngay"] = "1/4/2023", ["loai"] = "thuong", ["noi-dung"] = text }, id, revision), Cancel));

    private Task<Outcome<EntryId>> StrikeAsync(Actor actor, EntryId id, int revision, string? reason) =>
        world.DoAsync((StrikeEntry s) => s.ExecuteAsync(actor, new(id, revision, reason), Cancel));

    private Task<Outcome<ShowEntry.View>> ShowAsync(Actor actor, EntryId id) => world.DoAsync((ShowEntry s) => s.ReadAsync(actor, id, Cancel));

    private async Task<ListEntries.View> ListAsync(OrganisationId unit, string register, ListEntries.Filter filter) =>
        Value(await world.DoAsync((ListEntries l) => l.ReadAsync(Clerk(unit), unit, register, filter, Cancel)));

    private Task<int> CountAsync(OrganisationId unit) => world.DoAsync((DanchuDatabase d) => d.Entries.CountAsync(e => e.OrganisationId == unit, Cancel));

    private Task<List<string>> HistoryAsync(EntryId id) => world.DoAsync((DanchuDatabase d) =>
        d.History.Where(h => h.SubjectId == id.Value).OrderBy(h => h.Sequence).Select(h => h.Operation).ToListAsync(Cancel));

    private Task<string> HistoryTextAsync(EntryId id) => world.DoAsync(async (DanchuDatabase d) =>
        string.Join('\n', await d.History.Where(h => h.SubjectId == id.Value).Select(h => h.Old + " " + h.New).ToListAsync(Cancel)));
}
