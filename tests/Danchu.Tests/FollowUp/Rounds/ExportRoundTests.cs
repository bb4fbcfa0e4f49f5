using Danchu.Core.Access;
using Danchu.Core.Files;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Rounds;

/// <summary>The table of units on its way to a spreadsheet.</summary>
public sealed class ExportRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private static readonly DateTimeOffset SentAt = new(2023, 11, 11, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Export_EveryUnit_HasOneRowWithItsDelay()
    {
        var round = await world.IssueAsync();
        await world.MoveAsync(round, world.Seed.Communes[0], ReportState.Sent, SentAt);

        var table = (await ExportAsync(world.Secretary, round, new(Order: UnitOrder.Name))).ShouldBeDone();
        var rows = await table.Rows.ToListAsync(Cancel);

        table.Name.ShouldBe("Tình hình báo cáo Năm 2023");
        rows.Select(r => r[2]).ShouldBe(
            ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Ủy ban nhân dân xã Bản Lang", "Ủy ban nhân dân xã Đào San", "Ủy ban nhân dân xã Nậm Tăm"]);
        rows.Select(r => r[0]).ShouldBe([1, 2, 3, 4, 5]);
        rows.ShouldAllBe(r => r.Length == table.Columns.Count);
        var late = Cells(table, rows[4]);
        (late["Loại đơn vị"], late["Tình trạng"], late["Hạn gửi"], late["Số ngày quá hạn"], late["Gửi lần đầu"])
            .ShouldBe(("Xã, phường, thị trấn", "Đã gửi, chờ tiếp nhận", new DateOnly(2023, 11, 9), 2, SentAt));
        var open = Cells(table, rows[0]);
        (open["Tình trạng"], open["Số ngày quá hạn"]).ShouldBe(("Chưa gửi", null));
    }

    [Fact]
    public async Task Export_Filtered_HasWhatMatchesNumberedFromOne()
    {
        var round = await world.IssueAsync();
        await world.MoveAsync(round, world.Seed.Communes[1], ReportState.Accepted, SentAt);

        var rows = await (await ExportAsync(world.Secretary, round, new(UnitStatus.Accepted))).ShouldBeDone().Rows.ToListAsync(Cancel);

        rows.ShouldHaveSingleItem()[..3].ShouldSatisfyAllConditions(r => r[0].ShouldBe(1), r => r[2].ShouldBe("Ủy ban nhân dân xã Đào San"));
    }

    [Fact]
    public async Task Export_ByAUnitOrAnotherDistrict_IsAbsent()
    {
        var round = await world.IssueAsync();

        (await ExportAsync(As(world.Seed.Communes[0], Role.Signer), round, new())).ShouldBeAbsent();
        (await ExportAsync(As(world.Seed.OtherDistrict, Role.Secretariat), round, new())).ShouldBeAbsent();
        (await (await ExportAsync(As(world.Seed.Province, Role.Reader), round, new())).ShouldBeDone().Rows.CountAsync(Cancel)).ShouldBe(5);
    }

    private static Dictionary<string, object?> Cells(ExportTable table, object?[] row) =>
        table.Columns.Zip(row).ToDictionary(c => c.First.Heading, c => c.Second, StringComparer.Ordinal);

    // The rows are read after the scope's end elsewhere too: a page writes them while it answers.
    private Task<Outcome<ExportTable>> ExportAsync(Actor actor, RoundId round, UnitFilter filter) => world.DoAsync(async (ExportRound e) =>
        await e.ReadAsync(actor, new(round, filter), Cancel) switch
        {
            Outcome<ExportTable>.Done(var table) => table with { Rows = (await table.Rows.ToListAsync(Cancel)).ToAsyncEnumerable() },
            var other => other,
        });
}
