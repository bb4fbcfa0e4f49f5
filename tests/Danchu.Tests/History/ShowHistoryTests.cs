using Danchu.Core.Access;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Tests.Reports;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.History;

/// <summary>Who reads what was done: the unit all of it, those above what reached them, nobody else anything.</summary>
public sealed class ShowHistoryTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Report_InItsUnit_IsShownNewestFirstWithOldAndNewValues()
    {
        var report = await SentAsync();

        var view = (await OfReportAsync(Clerk(world.Commune), report)).ShouldBeDone();

        view.Rows.Select(r => r.Operation).ShouldBe(["Ký và gửi báo cáo", "Trình ký", "Soạn nội dung một mục"]);
        view.Rows.ShouldAllBe(r => !r.IsHidden && r.OrganisationId == world.Commune && r.Person == "Người thử");
        view.Rows[2].Changes.ShouldContain(c => c.New.Contains("Họp 03 cuộc.") || c.After.Contains("Họp 03 cuộc."));
        view.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Report_ForTheSuperior_HidesWhatWasWrittenInside()
    {
        var report = await SentAsync();

        var rows = (await OfReportAsync(As(world.Seed.District, Role.Reader), report)).ShouldBeDone().Rows;

        rows.Select(r => (r.Operation, r.IsHidden)).ShouldBe([("Ký và gửi báo cáo", false), ("Trình ký", true), ("Soạn nội dung một mục", true)]);
        rows.Where(r => r.IsHidden).ShouldAllBe(r => r.Changes.Count == 0);
    }

    [Fact]
    public async Task Report_OfOthersOrNotSent_IsAbsent()
    {
        var report = await SentAsync();
        var draft = await world.ReportAsync(await world.AskOneAsync(world.Commune));

        (await OfReportAsync(Clerk(world.Agency), report)).ShouldBeAbsent();
        (await OfReportAsync(As(world.Seed.OtherDistrict, Role.Secretariat), report)).ShouldBeAbsent();
        (await OfReportAsync(As(world.Seed.District, Role.Secretariat), draft.Id)).ShouldBeAbsent();
        (await ReadAsync(Clerk(world.Commune), new())).ShouldBeAbsent();
    }

    [Fact]
    public async Task Unit_ReadByItselfOrFromAbove_IsThere_FromBeside_Absent()
    {
        var report = await SentAsync();

        foreach (var actor in new[] { As(world.Commune, Role.Reader), As(world.Seed.District, Role.Reader) })
        {
            (await OfUnitAsync(actor, world.Commune)).ShouldBeDone().Rows.ShouldContain(r => r.SubjectId == report.Value && r.Operation == "Ký và gửi báo cáo");
        }

        (await OfUnitAsync(Clerk(world.Agency), world.Commune)).ShouldBeAbsent();
        (await OfUnitAsync(Clerk(world.Commune), world.Seed.District)).ShouldBeAbsent();
    }

    private async Task<ReportId> SentAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", "Họp 03 cuộc."));
        return (await world.SendAsync(assignment)).Id;
    }

    private Task<Outcome<HistoryView>> OfReportAsync(Actor actor, ReportId report) => ReadAsync(actor, new(Subject: report.Value));

    private Task<Outcome<HistoryView>> OfUnitAsync(Actor actor, OrganisationId unit) => ReadAsync(actor, new(Organisation: unit));

    private Task<Outcome<HistoryView>> ReadAsync(Actor actor, ShowHistory.Query query) => world.DoAsync((ShowHistory r) => r.ReadAsync(actor, query, Cancel));
}
