using System.IO.Compression;
using Danchu.Core.Access;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Statistics;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries.Statistics;

/// <summary>Prescribed statistics come out of the book for any two days, by the form of the last one, and say when their columns do not agree.</summary>
public sealed class StatisticTests(BookWorld world) : IClassFixture<BookWorld>
{
    private static readonly DateOnly From = new(2023, 1, 1);
    private static readonly DateOnly To = new(2023, 12, 31);

    [Fact]
    public async Task Statistic_OfAPeriod_IsWhatTheBookSays_AndOpensIntoItsEntries()
    {
        var unit = world.NextUnit();
        await AskAsync(unit, "1/10/2022", "5/2/2023");
        await AskAsync(unit, "1/2/2023", "");
        var open = await AskAsync(unit, "1/3/2023", "1/2/2024");

        var view = Value(await ShowAsync(Clerk(unit), unit, From, To));

        view.Counted!.Columns.Select(c => (c.Number, c.Value)).ShouldBe([("1", 3), ("2", 2), ("3", 1), ("4", 1), ("5", 2)], "Column 6 only helps.");
        view.Counted.Columns.Select(c => c.Opens).ShouldBe([true, true, true, true, false], "What is taken away is no entry.");
        view.Counted.Checks.Select(c => (c.Text, c.Holds, c.Right)).ShouldBe([("5 = 6", true, 2), ("4 = 6", false, 2)]);
        var first = Value(await ShowAsync(Clerk(unit), unit, From, new(2023, 2, 28))).Counted!;
        first.Columns.Select(c => c.Value).ShouldBe([2, 1, 1, 1, 1]);
        var listed = Value(await world.DoAsync((ListEntries l) => l.ReadAsync(
            Clerk(unit), unit, "y-kien", new() { Statistic = "y-kien", Column = "1", From = new(2023, 3, 1), To = To }, Cancel)));
        listed.List.Rows.Select(r => r.Id).ShouldContain(open);
        (listed.List.Rows.Count, listed.Heading).ShouldBe((2, "cột 1 (Phải trả lời / Tổng số) của 01/YK, Ý kiến"));
    }

    [Fact]
    public async Task Form_IsTheOneOfTheLastDay()
    {
        var unit = world.NextUnit();

        Value(await ShowAsync(Clerk(unit), unit, new(2020, 1, 1), new(2020, 12, 31))).Counted!.Statistic.Key.ShouldBe("y-kien-cu");
        Value(await ShowAsync(Clerk(unit), unit, new(2020, 1, 1), new(2021, 1, 1))).Counted!.Statistic.Key.ShouldBe("y-kien");
        Value(await ShowAsync(Clerk(unit), unit, new(2019, 1, 1), new(2019, 12, 31))).Counted.ShouldBeNull();
        (await ShowAsync(Clerk(unit), unit, To, From)).ShouldBeRefused("đứng sau", "From");
    }

    [Fact]
    public async Task Printed_HasHeadingsOverOneAnother_AndIsReadAboveTheUnitOnly()
    {
        var (unit, input) = (world.NextUnit(), new Func<OrganisationId, ShowStatistic.Input>(u => new(u, "y-kien", "y-kien", From, To)));
        var above = As(world.Reports.Seed.District, Role.Secretariat);

        var word = Value(await world.DoAsync((PrintStatistic p) => p.ReadDocumentAsync(above, input(unit), Cancel)));
        var sheet = Value(await world.DoAsync((PrintStatistic p) => p.ReadAsync(above, input(unit), Cancel)));

        var text = await PartAsync(word.Content, "word/document.xml");
        text.ShouldContain("<w:gridSpan w:val=\"3\"/>", customMessage: "Three columns under one heading.");
        text.ShouldContain("Từ ngày 01/01/2023 đến ngày 31/12/2023");
        text.ShouldNotContain("Ngoài biểu");
        var rows = await PartAsync(sheet.Content, "xl/worksheets/sheet1.xml");
        rows.ShouldMatch("<mergeCell ref=\"A([0-9]+):C\\1\"/>");
        (await world.DoAsync((PrintStatistic p) => p.ReadAsync(As(world.Reports.Seed.OtherDistrict, Role.Secretariat), input(unit), Cancel))).ShouldBeAbsent();
        (await world.DoAsync((PrintStatistic p) => p.ReadAsync(Clerk(unit), new(unit, "hop"), Cancel))).ShouldBeAbsent();
    }

    internal static async Task<string> PartAsync(byte[] package, string part)
    {
        await using var zip = await ZipArchive.CreateAsync(new MemoryStream(package), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, Cancel);
        using var reader = new StreamReader(await zip.GetEntry(part)!.OpenAsync(Cancel));
        return (await reader.ReadToEndAsync(Cancel)).AsTyped();
    }

    private Task<Outcome<ShowStatistic.View>> ShowAsync(Actor actor, OrganisationId unit, DateOnly from, DateOnly to) =>
        world.DoAsync((ShowStatistic s) => s.ReadAsync(actor, new(unit, "y-kien", null, from, to), Cancel));

    private async Task<EntryId> AskAsync(OrganisationId unit, string day, string answered) => Value(await world.WriteAsync(
        Clerk(unit), unit, "y-kien", ("ngay", day), ("noi-dung", "Hỏi"), ("tra-loi", answered)));
}
