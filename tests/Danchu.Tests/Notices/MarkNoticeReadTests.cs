using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Notices;

/// <summary>A notice stands before all its people until one who works there has opened it.</summary>
public sealed class MarkNoticeReadTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Open_ByOneOfTheUnit_LeavesThePagesOfAllAndOneLine()
    {
        var (unit, notice) = (world.Seed.Communes[0], await NotifyAsync(world.Seed.Communes[0], "Đợt thứ nhất."));
        (await RowsAsync(As(unit, Role.Signer)))
            .ShouldContain(r => r.Id == notice && r.Text == "Đợt thứ nhất." && r.OrganisationName == "Ủy ban nhân dân xã Nậm Tăm");

        (await OpenAsync(As(unit, Role.Clerk), notice)).ShouldBeDone().Href.ShouldBe("/assignments");
        (await OpenAsync(As(unit, Role.Signer), notice)).ShouldBeDone().Href.ShouldBe("/assignments");

        (await RowsAsync(As(unit, Role.Signer))).ShouldNotContain(r => r.Id == notice);
        var line = await world.DoAsync((DanchuDatabase d) => d.History.Where(h => h.SubjectId == notice).SingleAsync(Cancel));
        (line.Operation, line.OrganisationId).ShouldBe((nameof(MarkNoticeRead), unit));
    }

    [Fact]
    public async Task Open_ByWhoOnlyReads_LeavesItToTheOthers()
    {
        var (unit, notice) = (world.Seed.Communes[1], await NotifyAsync(world.Seed.Communes[1], "Đợt thứ hai."));

        (await OpenAsync(As(unit, Role.Reader), notice)).ShouldBeDone().Href.ShouldBe("/assignments");

        (await RowsAsync(As(unit, Role.Clerk))).ShouldContain(r => r.Id == notice);
    }

    [Fact]
    public async Task Open_NoticeOfAnotherUnit_IsAbsent()
    {
        var notice = await NotifyAsync(world.Seed.Communes[1], "Đợt thứ ba.");

        (await OpenAsync(As(world.Seed.Communes[0], Role.Clerk), notice)).ShouldBeAbsent();
        (await OpenAsync(As(world.Seed.District, Role.Secretariat), notice)).ShouldBeAbsent();
        (await RowsAsync(As(world.Seed.District, Role.Secretariat))).ShouldNotContain(r => r.Id == notice);
    }

    [Fact]
    public async Task Read_MoreThanAreShown_HasTheNewestAndCountsAll()
    {
        var unit = world.Seed.Agencies[0];
        for (var day = 1; day <= ListNotices.Shown + 2; day++)
        {
            await NotifyAsync(unit, $"Ngày {day}", new DateTimeOffset(2023, 9, day, 0, 0, 0, TimeSpan.Zero));
        }

        var view = await world.DoAsync(async (ListNotices r) => (await r.ReadAsync(As(unit, Role.Clerk), Cancel)).ShouldBeDone());

        view.Unseen.ShouldBe(22);
        view.Rows.Select(r => r.Text).ShouldBe(Enumerable.Range(3, 20).Reverse().Select(day => $"Ngày {day}"));
    }

    [Fact]
    public async Task ReadAll_ByOneWhoWorksThere_LeavesWhatCameSinceAndOtherUnits()
    {
        var (unit, other) = (world.Seed.Communes[1], world.Seed.Communes[2]);
        var (first, foreign) = (await NotifyAsync(unit, "Cũ."), await NotifyAsync(other, "Của đơn vị khác."));
        var upTo = (await RowsAsync(As(unit, Role.Clerk))).Max(r => r.At);
        var since = await NotifyAsync(unit, "Mới.");
        await world.DoAsync((DanchuDatabase d) => d.Notices.Where(n => n.Id == since)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.At, upTo.AddSeconds(1)), Cancel));

        (await ReadAllAsync(As(unit, Role.Reader), upTo)).ShouldBe(0);
        (await ReadAllAsync(As(unit, Role.Clerk), upTo)).ShouldBeGreaterThan(0);

        var left = (await RowsAsync(As(unit, Role.Clerk))).Select(r => r.Id).ToList();
        left.ShouldContain(since);
        left.ShouldNotContain(first);
        (await RowsAsync(As(other, Role.Clerk))).ShouldContain(r => r.Id == foreign);
    }

    private async Task<int> ReadAllAsync(Actor actor, DateTimeOffset upTo) =>
        (await world.DoAsync((MarkNoticesRead m) => m.ExecuteAsync(actor, new(upTo), Cancel))).ShouldBeDone();

    private Task<Guid> NotifyAsync(OrganisationId unit, string text, DateTimeOffset? at = null) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var notice = new Notice { OrganisationId = unit, Kind = NoticeKind.Asked, Text = text, Href = "/assignments", At = at ?? world.Clock.Now };
        d.Notices.Add(notice);
        await d.SaveChangesAsync(Cancel);
        return notice.Id;
    });

    private Task<Outcome<MarkNoticeRead.Opened>> OpenAsync(Actor actor, Guid notice) =>
        world.DoAsync((MarkNoticeRead o) => o.ExecuteAsync(actor, new(notice), Cancel));

    private Task<IReadOnlyList<ListNotices.Row>> RowsAsync(Actor actor) =>
        world.DoAsync(async (ListNotices r) => (await r.ReadAsync(actor, Cancel)).ShouldBeDone().Rows);
}
