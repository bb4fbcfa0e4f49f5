using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Proposals;

/// <summary>Proposals go up with a report; that a unit has none is a statement; next year's report says what became of each.</summary>
public sealed class ProposalsOfReportTests(ProposalWorld world) : IClassFixture<ProposalWorld>
{
    [Fact]
    public async Task Offered_GoUpWhenTheReportIsSigned_NotBefore()
    {
        var unit = world.Seed.Communes[0];
        var assignment = await world.Reports.AskOneAsync(unit);
        var (going, staying) = (await world.WriteAsync(unit, "Đi cùng báo cáo", "02/05/2023"), await world.WriteAsync(unit, "Ở lại", "03/05/2023"));
        var before = await world.WriteAsync(unit, "Năm trước", "01/06/2022");
        var offered = await OffersAsync(unit, assignment);
        offered.Select(o => o.Id).ShouldBe([going, staying]);
        (await OfferAsync(assignment, unit, before)).RefusalMessages().ShouldHaveSingleItem().ShouldContain("không thuộc kỳ báo cáo");

        Value(await OfferAsync(assignment, unit, going)).ShouldBe(1);
        (await OffersAsync(unit, assignment)).Single(o => o.IsChosen).Id.ShouldBe(going);
        Value(await world.Reports.HandOverAsync(Clerk(unit), assignment));
        (await world.DoAsync((DanchuDatabase d) => d.Proposals.AnyAsync(p => p.OrganisationId == unit, Cancel))).ShouldBeFalse("It waits for the signature.");
        (await OfferAsync(assignment, unit, staying)).ShouldBeOfType<Outcome<int>.Refused>();
        var signer = Signer(unit);
        Value(await world.Reports.SignAsync(signer, await world.Reports.ToSignAsync(signer, assignment)));

        var sent = await world.DoAsync((DanchuDatabase d) => d.Proposals.AsNoTracking().Where(p => p.OrganisationId == unit).ToListAsync(Cancel));
        var proposal = sent.ShouldHaveSingleItem();
        (proposal.EntryId, proposal.AssignmentId, proposal.AddresseeId, proposal.Source, proposal.Reason).ShouldBe(
            (going, assignment, world.Seed.District, ProposalSource.Report, "Nhân dân đề nghị"));
        (await world.NoticesAsync(world.Seed.District)).ShouldContain(n => n.Text.EndsWith("gửi kiến nghị: Đi cùng báo cáo", StringComparison.Ordinal));
        (await world.DoAsync((DanchuDatabase d) => d.ProposalOffers.AnyAsync(o => o.AssignmentId == assignment, Cancel))).ShouldBeFalse();

        // Whoever reads the report sees what went with it; who may read neither sees nothing.
        Task<ListProposalsOfReport.View> WentAsync(Actor actor) => world.DoAsync(async (ListProposalsOfReport l) =>
            await l.ReadAsync(actor, unit, assignment, await PeriodAsync(assignment), Cancel));
        var above = (await WentAsync(ProposalWorld.Secretary(world.Seed.District))).Rows.ShouldHaveSingleItem();
        (above.Text, above.State, above.Group).ShouldBe(("Đi cùng báo cáo", ProposalState.Sent, proposal.GroupId));
        (await WentAsync(Clerk(unit))).Rows.ShouldHaveSingleItem().Group.ShouldBeNull("Its own unit does not handle it.");
        (await WentAsync(Clerk(world.Seed.Communes[1]))).Rows.ShouldBeEmpty();
    }

    private Task<PeriodId> PeriodAsync(AssignmentId assignment) =>
        world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == assignment).Select(a => a.Round!.PeriodId).SingleAsync(Cancel));

    [Fact]
    public async Task None_IsStated_SeenAbove_AndUndoneBySendingOne()
    {
        var unit = world.Seed.Communes[1];
        var assignment = await world.Reports.AskOneAsync(unit);
        var period = await PeriodAsync(assignment);
        Task<Outcome<Done>> StateAsync(Actor actor, bool stated = true) =>
            world.DoAsync((StateNoProposals s) => s.ExecuteAsync(actor, new(unit, period, stated), Cancel));

        (await StateAsync(As(unit, Role.Signer))).ShouldBeForbidden();
        Value(await StateAsync(Clerk(unit)));
        (await world.DoAsync((ListProposalsOfReport l) => l.ReadAsync(Clerk(unit), unit, assignment, period, Cancel))).StatedNone.ShouldBeTrue();
        Value(await ListedAsync(Clerk(unit))).Periods.Single(p => p.Id == period).IsStated.ShouldBeTrue();
        (await WithoutAsync()).Select(n => n.Unit).ShouldContain(unit);
        Value(await StateAsync(Clerk(unit), stated: false));
        (await WithoutAsync()).Select(n => n.Unit).ShouldNotContain(unit);
        Value(await StateAsync(Clerk(unit)));

        await world.SendAsync(unit, "Thì ra có kiến nghị");

        (await WithoutAsync()).Select(n => n.Unit).ShouldNotContain(unit);
        (await StateAsync(Clerk(unit))).RefusalMessages().ShouldHaveSingleItem().ShouldContain("đã gửi 1 kiến nghị");

        async Task<IReadOnlyList<ListReceivedProposals.None>> WithoutAsync() => Value(await world.DoAsync((ListReceivedProposals l) =>
            l.ReadAsync(ProposalWorld.Secretary(world.Seed.District), null, new(), Cancel))).Without;
        Task<Outcome<ListProposals.View>> ListedAsync(Actor actor) => world.DoAsync((ListProposals l) => l.ReadAsync(actor, null, cancellationToken: Cancel));
    }

    [Fact]
    public async Task NextYear_TheBookTellsWhatBecameOfEach()
    {
        var unit = await world.CommuneAsync("Xã Năm Sau");
        var answered = await world.SendAsync(unit, "Sửa cầu treo");
        await world.SendAsync(unit, "Mở lớp xóa mù");
        Value(await world.AnswerAsync(ProposalWorld.Secretary(world.Seed.District), answered, "Đã bố trí vốn"));

        (await TellAsync("ket-qua-nam-truoc", 2024)).ShouldBe(
        [
            "Sửa cầu treo (gửi Ủy ban nhân dân huyện Phong Thổ): Đã giải quyết, Đã bố trí vốn, Văn bản số 12/UBND-NV ngày 19/10/2023",
            "Mở lớp xóa mù (gửi Ủy ban nhân dân huyện Phong Thổ): Chờ trả lời",
        ]);
        (await TellAsync("chua-tra-loi-nam-truoc", 2024)).ShouldBe(["Mở lớp xóa mù (gửi Ủy ban nhân dân huyện Phong Thổ ngày 20/10/2023)"]);
        (await TellAsync("kien-nghi", 2024)).ShouldBeEmpty();
        (await TellAsync("ket-qua-nam-truoc", 2023)).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> TellAsync(string list, int year)
        {
            var register = await world.DoAsync((DanchuDatabase d) =>
                d.Registers.AsNoTracking().SingleAsync(r => r.Key == Proposal.Register && r.Version == 2, Cancel));
            var told = await world.DoAsync((TellEntries t) => t.ReadAsync(
                unit, register, register.Content.Lists.Single(l => string.Equals(l.Key, list, StringComparison.Ordinal)), new(year, 1, 1), new(year, 12, 31),
                Cancel));
            return told.Items;
        }
    }

    private Task<Outcome<int>> OfferAsync(AssignmentId assignment, OrganisationId unit, params EntryId[] entries) =>
        world.DoAsync((OfferProposals o) => o.ExecuteAsync(Clerk(unit), new(assignment, entries), Cancel));

    private async Task<IReadOnlyList<OfferProposals.Row>> OffersAsync(OrganisationId unit, AssignmentId assignment)
    {
        var file = Value(await world.DoAsync((LoadReport l) => l.ReadAsync(Clerk(unit), assignment, Cancel)));
        return await world.DoAsync((OfferProposals o) => o.ReadAsync(file, Cancel));
    }
}
