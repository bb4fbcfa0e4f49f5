using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Tests.Entries;
using Danchu.Tests.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Evidence;

/// <summary>Entries of the unit's books as evidence: what is offered, what is found, what is refused, what the reviewer opens.</summary>
public sealed class UsableEntriesTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Entries_ThatTheCriterionCounts_AreOffered_AndOthersFoundByTheirWords()
    {
        var unit = await world.NewCommuneAsync("Xã Chọn Mục");
        await world.MeetingAsync(unit, "1/2/2023");
        var question = Value(await world.WriteAsync(Clerk(unit), unit, "y-kien", ("ngay", "3/2/2023"), ("noi-dung", "Hỏi về con đường")));
        var card = await world.AskScoredAsync(unit);

        (await ReadAsync(unit, card, "hop")).Entries.ShouldHaveSingleItem().Name.ShouldBe("Sổ họp, mục 01/2023: Thường kỳ: Họp thôn");
        (await ReadAsync(unit, card, "hop", "CON duong")).Entries.ShouldHaveSingleItem().Id.ShouldBe(question);
        (await ReadAsync(unit, card, "hop", "không có")).Entries.ShouldBeEmpty();
        Value(await AddAsync(unit, card, "hop", question)).ShouldBe(1);
        (await ReadAsync(unit, card, "hop", "CON duong")).Entries.ShouldBeEmpty("It is there.");
    }

    [Fact]
    public async Task Entry_AsEvidence_IsOpenedByTheReviewer_WithoutWhatIsPersonal()
    {
        var unit = world.NextUnit();
        var entry = Value(await world.WriteAsync(
            Clerk(unit), unit, "hop", ("ngay", "1/2/2023"), ("loai", "bat-thuong"), ("noi-dung", "Bàn đường"), ("nguoi", "Ông Kín")));
        var card = await world.AskScoredAsync(unit);
        Value(await AddAsync(unit, card, "hop", entry));
        Value(await AddAsync(unit, card, "noi", entry));
        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(
            Clerk(unit), new(card, [new("hop", "20", NotApplicable: false, "", 0), new("noi", "30", NotApplicable: false, "", 0)]), Cancel)));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(ReportWorld.Signer(unit), new(card, AcceptGaps: true), Cancel)));

        var proof = await ProofAsync(card, "hop");
        (proof.EntryId, proof.Place, proof.State).ShouldBe((entry, "trang 2", SourceState.Stands));
        proof.Id.ShouldBe((await ProofAsync(card, "noi")).Id, "One piece with two uses.");
        (await world.DoAsync((LoadEvidenceFile l) => l.ReadAsync(Reviewer, proof.Id, Cancel)))
            .ShouldBeOfType<Outcome<Download>.Absent>("It is no file.");
        Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(Reviewer, entry, Cancel))).Lines.Select(l => l.Shown).ShouldNotContain("Ông Kín");

        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(entry, 1, "Nhầm"), Cancel)));
        (await ProofAsync(card, "hop")).State.ShouldBe(SourceState.Struck);
    }

    [Fact]
    public async Task Entries_OfAVillageThatMovedAway_AreEvidenceAsFarAsItBelongedHere()
    {
        var (unit, other) = (await world.NewCommuneAsync("Xã Mất Bản"), await world.NewCommuneAsync("Xã Thêm Bản"));
        var village = await world.VillageAsync(unit, "Bản Dời");
        var (before, after) = (await world.MeetingAsync(village, "1/2/2023"), await world.MeetingAsync(village, "1/8/2023"));
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            (await d.VillagePlaces.SingleAsync(p => p.VillageId == village, Cancel)).To = new(2023, 6, 30);
            d.VillagePlaces.Add(new VillagePlace { VillageId = village, CommuneId = other, From = new(2023, 7, 1) });
            return await d.SaveChangesAsync(Cancel);
        });
        var (card, joined) = (await world.AskScoredAsync(unit), await world.AskScoredAsync(other));

        (await ReadAsync(unit, card, "hop", "hop thon")).Entries.ShouldHaveSingleItem().Id.ShouldBe(before);
        Refusals(await AddAsync(unit, card, "hop", after)).ShouldHaveSingleItem();
        (await ReadAsync(other, joined, "hop", "hop thon")).Entries.Select(e => e.Id).ShouldBe([after, before]);
    }

    [Fact]
    public async Task Entry_OfAnotherUnit_OrStruck_IsNoEvidence()
    {
        var (unit, other) = (await world.NewCommuneAsync("Xã Mình"), await world.NewCommuneAsync("Xã Người"));
        var (own, foreign) = (await world.MeetingAsync(unit, "1/2/2023"), await world.MeetingAsync(other, "1/2/2023"));
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(own, 1, "Nhầm"), Cancel)));
        var card = await world.AskScoredAsync(unit);

        foreach (var entry in new[] { own, foreign, default })
        {
            Refusals(await AddAsync(unit, card, "hop", entry)).ShouldHaveSingleItem().Message.ShouldStartWith("Chỉ dùng được mục trong sổ của chính đơn vị");
        }

        (await AddAsync(other, card, "hop", foreign)).ShouldBeOfType<Outcome<int>.Absent>();
    }

    private Actor Reviewer => As(world.Reports.Seed.District, Role.Secretariat);

    private static Actor Clerk(OrganisationId unit) => ReportWorld.Clerk(unit);

    private async Task<ShowEvidence.View> ReadAsync(OrganisationId unit, ScorecardId card, string criterion, string? search = null) =>
        Value(await world.DoAsync((ShowEvidence s) => s.ReadAsync(Clerk(unit), card, criterion, search, Cancel)));

    private Task<Outcome<int>> AddAsync(OrganisationId unit, ScorecardId card, string criterion, EntryId entry) =>
        world.DoAsync((AddEvidence a) => a.ExecuteAsync(Clerk(unit), new(card, criterion, "trang 2", [], EvidenceSource.Of(entry)), Cancel));

    private async Task<EvidenceRow> ProofAsync(ScorecardId card, string criterion) =>
        Value(await world.DoAsync((ShowEvidence s) => s.ReadAsync(Reviewer, card, criterion, cancellationToken: Cancel))).Here.ShouldHaveSingleItem();
}
