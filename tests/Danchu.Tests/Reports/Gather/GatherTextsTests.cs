using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Gather;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Gather;

/// <summary>The district gathers its communes' texts into its own report to the province.</summary>
public sealed class GatherTextsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    [Fact]
    public async Task Gather_ShowsWhatWasSentWithItsFigures()
    {
        var (own, sent) = await AskedAsync("Họp {{hoi-nghi}} cuộc.\n\nTốt.");

        var view = await GatherAsync(own);

        var unit = view.Units.ShouldHaveSingleItem();
        (unit.ReportId, unit.UnitName, unit.Symbol).ShouldBe((sent.Id, "Ủy ban nhân dân xã Nậm Tăm", sent.Symbol));
        unit.Pieces.Select(p => (p.Text, p.Taken)).ShouldBe([("Họp 03 cuộc.", false), ("Tốt.", false)]);
    }

    [Fact]
    public async Task TakeOver_Pieces_AreAppendedAndTheirSourceKept()
    {
        var (own, sent) = await AskedAsync("Họp {{hoi-nghi}} cuộc.");
        Value(await world.SaveAsync(Secretary, own, "noi-bo", "Của huyện."));

        Value(await TakeAsync(own, 1, new GatherTexts.Piece(sent.Id, "noi-bo", 0))).ShouldBe(new(2));

        var section = Value(await world.DoAsync((ShowSection r) => r.ReadAsync(Secretary, own, "noi-bo", Cancel)));
        section.Text.ShouldBe("Của huyện.\nỦy ban nhân dân xã Nậm Tăm: Họp 03 cuộc.");
        section.Sources.ShouldHaveSingleItem().ReportId.ShouldBe(sent.Id);
        (await GatherAsync(own)).Units[0].Pieces.ShouldHaveSingleItem().Taken.ShouldBeTrue();
    }

    [Fact]
    public async Task TakeOver_AListAndANamedParagraph_NamesTheUnitOnce()
    {
        var (own, sent) = await AskedAsync("- Họp tốt.\n\nTheo Ủy ban nhân dân xã Nậm Tăm, kết quả khá.");

        Value(await TakeAsync(own, 0, new GatherTexts.Piece(sent.Id, "noi-bo", 0), new GatherTexts.Piece(sent.Id, "noi-bo", 1)));

        Value(await world.DoAsync((ShowSection r) => r.ReadAsync(Secretary, own, "noi-bo", Cancel))).Text
            .ShouldBe("- Ủy ban nhân dân xã Nậm Tăm: Họp tốt.\nTheo Ủy ban nhân dân xã Nậm Tăm, kết quả khá.");
    }

    [Fact]
    public async Task TakeOver_OverANewerText_KeepsBoth()
    {
        var (own, sent) = await AskedAsync("Họp tốt.");
        Value(await world.SaveAsync(As(world.Seed.District, Role.Clerk), own, "noi-bo", "Người khác vừa viết."));

        var saved = Value(await TakeAsync(own, 0, new GatherTexts.Piece(sent.Id, "noi-bo", 0)));

        var section = Value(await world.DoAsync((ShowSection r) => r.ReadAsync(Secretary, own, "noi-bo", Cancel)));
        section.Text.ShouldBe("Người khác vừa viết.");
        section.Conflicts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Id.ShouldBe(saved.ConflictId!.Value), c => c.Text.ShouldContain("Họp tốt."));
    }

    [Fact]
    public async Task TakeOver_FromWhatIsNotBelow_IsAbsent()
    {
        var (own, sent) = await AskedAsync("Họp tốt.");
        var draft = await world.ReportAsync(await world.AskOneAsync(world.Agency));
        var otherPeriod = await world.SendAsync(await world.AskOneAsync(world.Agency));

        foreach (var piece in new[]
                 {
                     new GatherTexts.Piece(draft.Id, "noi-bo", 0), new GatherTexts.Piece(otherPeriod.Id, "noi-bo", 0),
                     new GatherTexts.Piece(new(Guid.NewGuid()), "noi-bo", 0),
                     new GatherTexts.Piece(sent.Id, "khong-co", 0), new GatherTexts.Piece(sent.Id, "noi-bo\0", 0),
                 })
        {
            (await TakeAsync(own, 0, piece)).ShouldBeOfType<Outcome<SaveSection.Saved>.Absent>(piece.ToString());
        }

        foreach (var place in new[] { 1, -1, int.MaxValue })
        {
            (await TakeAsync(own, 0, new GatherTexts.Piece(sent.Id, "noi-bo", place))).ShouldBeOfType<Outcome<SaveSection.Saved>.Absent>();
        }

        Refusals(await TakeAsync(own, 0)).ShouldHaveSingleItem().Field.ShouldBe("Pieces");
        (await world.DoAsync((GatherTexts t) => t.ExecuteAsync(Clerk(world.Commune), new(own, "noi-bo", 0, [new(sent.Id, "noi-bo", 0)]), Cancel)))
            .ShouldBeOfType<Outcome<SaveSection.Saved>.Absent>();
        (await world.DoAsync((GatherTexts t) => t.ExecuteAsync(
            As(world.Seed.District, Role.Reader), new(own, "noi-bo", 0, [new(sent.Id, "noi-bo", 0)]), Cancel)))
            .ShouldBeOfType<Outcome<SaveSection.Saved>.Forbidden>();
    }

    [Fact]
    public async Task Return_OfAGatheredReport_KeepsItsSources()
    {
        var (own, sent) = await AskedAsync("Họp tốt.");
        Value(await TakeAsync(own, 0, new GatherTexts.Piece(sent.Id, "noi-bo", 0)));
        var report = await world.SendAsync(own);

        Value(await world.DoAsync((ReturnReport r) => r.ExecuteAsync(
            As(world.Seed.Province, Role.Secretariat), new(report.Id, [new(ReturnTarget.Section, "noi-bo", "Sửa.")]), Cancel)));

        Value(await world.DoAsync((ShowSection r) => r.ReadAsync(Secretary, own, "noi-bo", Cancel))).Sources.ShouldHaveSingleItem().ReportId.ShouldBe(sent.Id);
    }

    /// <summary>The district's assignment from the province, and a commune's report of the same period that lies at the district.</summary>
    private async Task<(AssignmentId Own, Report Sent)> AskedAsync(string text)
    {
        var period = world.NextPeriod();
        var own = await world.AssignmentAsync(await world.AskAsync(period, issuer: world.Seed.Province, units: world.Seed.District), world.Seed.District);
        var below = await world.AskOneAsync(world.Commune, period);
        Value(await world.SaveAsync(Clerk(world.Commune), below, "noi-bo", text));
        return (own, await world.SendAsync(below, "hoi-nghi", "3"));
    }

    private Task<Outcome<SaveSection.Saved>> TakeAsync(AssignmentId own, int revision, params GatherTexts.Piece[] pieces) =>
        world.DoAsync((GatherTexts t) => t.ExecuteAsync(Secretary, new(own, "noi-bo", revision, pieces), Cancel));

    private async Task<ShowSubordinateTexts.View> GatherAsync(AssignmentId own) =>
        Value(await world.DoAsync((ShowSubordinateTexts r) => r.ReadAsync(Secretary, own, "noi-bo", "nam tam", 1, Cancel)));
}
