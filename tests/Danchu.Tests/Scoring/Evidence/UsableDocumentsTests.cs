using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Tests.Entries;
using Danchu.Tests.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Evidence;

/// <summary>Any document of the system as evidence: offered, found, given to those who read it where it is, and said when it is no more what it was.</summary>
public sealed class UsableDocumentsTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task File_AtAnEntry_IsOfferedWithItsEntry_AndOneThatStaysInTheUnitIsNot()
    {
        var unit = world.NextUnit();
        var entry = await world.MeetingAsync(unit, "1/2/2023");
        var (open, closed) = (
            await AttachAsync(unit, entry, "Biên bản họp.pdf", openAbove: true), await AttachAsync(unit, entry, "riêng.pdf", openAbove: false));
        var (card, cited) = (await world.AskScoredAsync(unit), (await world.EntryAsync(entry)).Cited);

        (await OfferedAsync(unit, card)).ShouldContain(d => d.Name == $"Tệp Biên bản họp.pdf, Sổ họp, mục {cited}: Thường kỳ: Họp thôn");
        (await OfferedAsync(unit, card)).ShouldNotContain(d => d.Source.Id == closed);
        (await OfferedAsync(unit, card, "HOP bien ban")).ShouldHaveSingleItem().Source.ShouldBe(new EvidenceSource(SourceKind.EntryFile, open));
        Refusals(await AddAsync(unit, card, new(SourceKind.EntryFile, closed))).ShouldHaveSingleItem().Message.ShouldContain("đã mở cho cấp trên đọc");
        Value(await AddAsync(unit, card, new(SourceKind.EntryFile, open))).ShouldBe(1);
        (await OfferedAsync(unit, card)).ShouldNotContain(d => d.Source.Id == open, "It is there.");
        await SendAsync(unit, card);

        var proof = await ProofAsync(card);
        Value(await world.DoAsync((LoadEvidenceFile l) => l.ReadAsync(Reviewer, proof.Id, Cancel))).Name.ShouldBe("Biên bản họp.pdf");
        Value(await world.DoAsync((WithdrawEntryFile w) => w.ExecuteAsync(Clerk(unit), new(entry, open, "Nhầm tệp"), Cancel)));
        (await ProofAsync(card)).State.ShouldBe(SourceState.Withdrawn);
        (await world.DoAsync((LoadEvidenceFile l) => l.ReadAsync(Reviewer, proof.Id, Cancel)))
            .ShouldBeOfType<Outcome<Download>.Absent>("Its readers are the entry's.");
    }

    [Fact]
    public async Task Entry_CorrectedSince_IsSaid()
    {
        var unit = world.NextUnit();
        var entry = await world.MeetingAsync(unit, "1/2/2023");
        var card = await world.AskScoredAsync(unit);
        Value(await AddAsync(unit, card, EvidenceSource.Of(entry)));
        await SendAsync(unit, card);
        (await ProofAsync(card)).State.ShouldBe(SourceState.Stands);
        world.Reports.Rounds.Clock.Now += TimeSpan.FromMinutes(1);

        Value(await world.DoAsync((WriteEntry w) => w.ExecuteAsync(
            Clerk(unit),
            new(unit, "hop", new Dictionary<string, string>(StringComparer.Ordinal) { ["ngay"] = "2/2/2023", ["loai"] = "thuong" }, entry, 1), Cancel)));

        (await ProofAsync(card)).State.ShouldBe(SourceState.Corrected);
    }

    [Fact]
    public async Task Letter_ThatAskedTheUnit_AndItsSignedCopies_AreEvidence_AndNobodyElses()
    {
        var (unit, other) = (world.NextUnit(), await world.NewCommuneAsync("Xã Khác"));
        var assignment = await world.Reports.AskOneAsync(unit);
        var report = await world.Reports.SendAsync(assignment);
        var copy = Value(await world.DoAsync((AttachSignedFile a) => a.ExecuteAsync(
            Clerk(unit), new(assignment, "bản quét.pdf", [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()]), Cancel)));
        var (card, foreign) = (await world.AskScoredAsync(unit), await world.AskScoredAsync(other));

        var offered = await OfferedAsync(unit, card);

        var letter = offered.First(d => d.Source.Kind == SourceKind.Letter);
        letter.Name.ShouldStartWith("Công văn số ");
        offered.ShouldContain(d => d.Source == new EvidenceSource(SourceKind.SignedFile, copy) && d.Name.EndsWith(": bản quét.pdf", StringComparison.Ordinal));
        Value(await AddAsync(unit, card, letter.Source)).ShouldBe(1);
        Value(await AddAsync(unit, card, new(SourceKind.SignedFile, copy))).ShouldBe(1);
        foreach (var source in new[] { letter.Source, new(SourceKind.SignedFile, copy), EvidenceSource.Of(report.Id) })
        {
            Refusals(await AddAsync(other, foreign, source)).ShouldHaveSingleItem().Field.ShouldBe("Source");
        }

        foreach (var proof in Value(await world.DoAsync((ShowEvidence s) => s.ReadAsync(Clerk(unit), card, "hop", cancellationToken: Cancel))).Here)
        {
            Value(await world.DoAsync((LoadEvidenceFile l) => l.ReadAsync(Clerk(unit), proof.Id, Cancel))).Content.Length.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Report_AcceptedFromBelow_IsTheSuperiorsEvidence_AndSaidWhenItWasReturned()
    {
        var district = world.Reports.Seed.District;
        var below = world.NextUnit();
        var name = await world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == below).Select(o => o.Name).SingleAsync(Cancel));
        var report = await world.Reports.SendAsync(await world.Reports.AskOneAsync(below));
        var card = await world.AskScoredAsync(district, world.Reports.Seed.Province);
        var source = EvidenceSource.Of(report.Id);
        Refusals(await AddAsync(district, card, source, Role.Secretariat)).ShouldHaveSingleItem().Message.ShouldContain("đơn vị đã tiếp nhận");
        Value(await world.DoAsync((AcceptReport a) => a.ExecuteAsync(Reviewer, new(report.Id), Cancel)));

        (await OfferedAsync(district, card, name, Role.Secretariat)).ShouldContain(d => d.Source == source);
        Value(await AddAsync(district, card, source, Role.Secretariat)).ShouldBe(1);
        var proof = Value(await world.DoAsync((ShowEvidence s) => s.ReadAsync(Reviewer, card, "hop", cancellationToken: Cancel))).Here.ShouldHaveSingleItem();
        proof.Name.ShouldContain(name);
        Value(await world.DoAsync((LoadEvidenceFile l) => l.ReadAsync(Reviewer, proof.Id, Cancel))).Name.ShouldEndWith(".docx");
        (await world.DoAsync((LoadEvidenceFile l) => l.ReadAsync(Clerk(below), proof.Id, Cancel))).ShouldBeOfType<Outcome<Download>.Absent>();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Report:")]
    [InlineData("Report:1")]
    [InlineData("Cái:0190c3a0-0000-7000-8000-000000000000")]
    [InlineData("9:0190c3a0-0000-7000-8000-000000000000")]
    public void Source_ThatIsNone_IsNotRead(string? text) => EvidenceSource.Read(text).ShouldBeNull();

    [Fact]
    public void Source_Written_IsReadBack()
    {
        var source = new EvidenceSource(SourceKind.EntryFile, Guid.NewGuid());

        EvidenceSource.Read(source.ToString()).ShouldBe(source);
    }

    private Actor Reviewer => As(world.Reports.Seed.District, Role.Secretariat);

    private static Actor Clerk(OrganisationId unit) => ReportWorld.Clerk(unit);

    private async Task<Guid> AttachAsync(OrganisationId unit, EntryId entry, string name, bool openAbove)
    {
        byte[] content = [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()];
        Value(await world.DoAsync((AttachEntryFiles a) => a.ExecuteAsync(Clerk(unit), new(entry, [new(name, content)], openAbove), Cancel)));
        return Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(Clerk(unit), entry, Cancel))).Files.Single(f => f.Name == name).Id;
    }

    private async Task SendAsync(OrganisationId unit, ScorecardId card)
    {
        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(
            Clerk(unit),
            new(card, [new("hop", "20", NotApplicable: false, "Có giấy tờ", 0), new("noi", "30", NotApplicable: false, "Có giấy tờ", 0)]), Cancel)));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(ReportWorld.Signer(unit), new(card, AcceptGaps: true), Cancel)));
    }

    private async Task<IReadOnlyList<IUsable>> OfferedAsync(OrganisationId unit, ScorecardId card, string? search = null, Role role = Role.Clerk) =>
        Value(await world.DoAsync((ShowEvidence s) => s.ReadAsync(As(unit, role), card, "hop", search, Cancel))).Documents;

    private Task<Outcome<int>> AddAsync(OrganisationId unit, ScorecardId card, EvidenceSource source, Role role = Role.Clerk) =>
        world.DoAsync((AddEvidence a) => a.ExecuteAsync(As(unit, role), new(card, "hop", "trang 2", [], source), Cancel));

    private async Task<EvidenceRow> ProofAsync(ScorecardId card) =>
        Value(await world.DoAsync((ShowEvidence s) => s.ReadAsync(Reviewer, card, "hop", cancellationToken: Cancel))).Here.ShouldHaveSingleItem();
}
