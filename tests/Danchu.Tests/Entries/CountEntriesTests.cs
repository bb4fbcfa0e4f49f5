using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>What books count between two dates: every kind of measure, and that periods add up because they are the same entries.</summary>
public sealed class CountEntriesTests(BookWorld world) : IClassFixture<BookWorld>
{
    private static readonly DateOnly From = new(2023, 1, 1);
    private static readonly DateOnly To = new(2023, 12, 31);

    [Fact]
    public async Task Count_EveryMeasure_IsWhatTheEntriesSay()
    {
        var unit = world.NextUnit();
        await world.MeetingAsync(unit, "31/12/2022", people: "1");
        await world.MeetingAsync(unit, "1/1/2023", people: "30", hosts: "Bản A\nBản B");
        await world.MeetingAsync(unit, "19/10/2023", people: "40", hosts: "bản a");
        await world.MeetingAsync(unit, "5/5/2023", kind: "bat-thuong", people: "50");

        var counted = await world.CountAsync(unit, From, To);

        Shown(counted, "hoi-nghi").ShouldBe(Figure.Of(2));
        Shown(counted, "ngay-cong").ShouldBe(Figure.Of(2), "Two different hosts.");
        Shown(counted, "khong-hoi").ShouldBe(Figure.Of(3), "Three hosts in all.");
        Shown(counted, "dat").ShouldBe(Figure.Of(40), "The newest entry.");
        Shown(counted, "doi-tuong").ShouldBe(Figure.Of(90), "The newest of each kind.");
        Shown(counted, "tien").ShouldBeNull("Nobody ever wrote down what was given.");
        var behind = await world.DoAsync((CountEntries c) => c.BehindAsync(unit, counted["hoi-nghi"], From, To, Cancel));
        behind.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sum_OfAColumnThatTheBookFillsOnce_IsNoughtWhereItIsEmpty()
    {
        var unit = await world.NewCommuneAsync("Xã Ghi Tiền");
        await world.MeetingAsync(unit, "1/2/2023");
        (await world.CountAsync(unit, "tien", From, To)).ShouldBeNull();

        Value(await world.WriteAsync(Clerk(unit), unit, "hop", ("ngay", "1/8/2022"), ("loai", "thuong"), ("tien", "5 triệu đồng")));

        (await world.CountAsync(unit, "tien", From, To)).ShouldBe(Figure.Of(0));
        (await world.CountAsync(unit, "tien", new(2022, 1, 1), To)).ShouldBe(Figure.Of(5_000_000));
    }

    [Fact]
    public async Task Count_OfHalves_AddsUpToTheYear_AndAStruckEntryCountsNoMore()
    {
        var unit = world.NextUnit();
        var days = new[] { "3/1/2023", "30/6/2023", "1/7/2023", "9/9/2023", "19/10/2023" };
        var ids = new List<EntryId>();
        foreach (var day in days)
        {
            ids.Add(await world.MeetingAsync(unit, day));
        }

        var year = (await world.CountAsync(unit, "hoi-nghi", From, To))!.Value;
        var first = (await world.CountAsync(unit, "hoi-nghi", From, new(2023, 6, 30)))!.Value;
        var second = (await world.CountAsync(unit, "hoi-nghi", new(2023, 7, 1), To))!.Value;
        (first + second).ShouldBe(year);
        year.ShouldBe(5);
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(ids[0], 1, "Nhầm"), Cancel)));
        (await world.CountAsync(unit, "hoi-nghi", From, To)).ShouldBe(Figure.Of(4));
    }

    [Fact]
    public async Task Count_OfWhatStaysOpen_CarriesOverAndKnowsItsParent()
    {
        var unit = world.NextUnit();
        var meeting = await world.MeetingAsync(unit, "1/2/2023", kind: "bat-thuong");
        await AskAsync(unit, "1/10/2022", due: "1/3/2023", answered: "1/2/2023");
        await AskAsync(unit, "1/11/2022", due: "1/1/2023", answered: "5/2/2023");
        await AskAsync(unit, "1/12/2022", due: "1/2/2023", answered: "20/12/2022");
        await AskAsync(unit, "1/2/2023", due: "1/2/2024", answered: "", meeting.ToString());

        var counted = await world.CountAsync(unit, From, To);

        Shown(counted, "hoi-nghi.thon").ShouldBe(Figure.Of(2), "Open on the first day.");
        Shown(counted, "hoa-giai").ShouldBe(Figure.OfRatio(1, 3), "One answered in time of three that were open in the year.");
        Shown(counted, "hoi-nghi.co-quan").ShouldBe(Figure.Of(1), "By the date and kind of the meeting it was asked at.");
    }

    [Fact]
    public async Task Count_UntilTheLastDay_KeepsEarlierYears_AndSaysNothingOfNone()
    {
        var unit = await world.NewCommuneAsync("Xã Giữ Lâu");
        await AskAsync(unit, "1/2/2021", due: "1/3/2021", answered: "");

        (await world.CountAsync(unit, "y-kien-da-co", From, To)).ShouldBe(Figure.Of(1), "Of an earlier year, still there.");
        (await world.CountAsync(unit, "y-kien-da-co", new(2020, 1, 1), new(2020, 12, 31))).ShouldBeNull();
        (await ListedAsync(unit, From, To)).ShouldBe(1);
        (await ListedAsync(unit, new(2020, 1, 1), new(2020, 12, 31))).ShouldBe(0, "Nothing counted opens into nothing, not into the whole book.");
    }

    [Fact]
    public async Task Count_WithoutABook_GivesNothing()
    {
        var unit = world.Reports.Seed.District;

        (await world.CountAsync(unit, From, To)).ShouldBeEmpty();
    }

    private async Task<int> ListedAsync(OrganisationId unit, DateOnly from, DateOnly to) => Value(await world.DoAsync((ListEntries l) => l.ReadAsync(
        Clerk(unit), unit, "y-kien", new() { Indicator = "y-kien-da-co", From = from, To = to }, Cancel))).List.Total;

    private static Figure? Shown(Dictionary<string, CountEntries.Counted> counted, string indicator) => counted.GetValueOrDefault(indicator)?.Figure;

    private async Task AskAsync(OrganisationId unit, string day, string due, string answered, string meeting = "") => Value(await world.WriteAsync(
        Clerk(unit), unit, "y-kien", ("ngay", day), ("noi-dung", "Hỏi"), ("han", due), ("tra-loi", answered), ("hop", meeting)));
}
