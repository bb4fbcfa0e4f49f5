using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Reports.Reuse;
using Danchu.Core.Rounds;
using Danchu.Tests.Reuse;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Reuse;

/// <summary>Words of a report that stand in accepted reports: the index, what is found in it, and who may see of what.</summary>
public sealed class ShowReuseTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static int texts;

    private OrganisationId Neighbour => world.Seed.Communes[1];

    [Fact]
    public async Task Accept_KeepsTheWordingAndReturn_TakesItAway()
    {
        var report = await SentAsync(world.Commune, NewText());
        (await IsIndexedAsync(report)).ShouldBeFalse("Nobody has accepted it.");

        Value(await world.AcceptAsync(report));
        (await IsIndexedAsync(report)).ShouldBeTrue();

        Value(await world.ReturnAsync(report, new ReturnReport.Reason(Danchu.Core.Reports.ReturnTarget.Section, "noi-bo", "Viết lại")));
        (await IsIndexedAsync(report)).ShouldBeFalse();
    }

    [Fact]
    public async Task Index_OfReportsAcceptedBefore_IsMadeUpForPieceByPiece()
    {
        var report = await AcceptedAsync(world.Commune, NewText());
        var before = await PrintsAsync(report);
        await world.DoAsync((DanchuDatabase d) => d.ReportPrints.Where(p => p.ReportId == report).ExecuteDeleteAsync(Cancel));

        while (await world.DoAsync((IndexAccepted i) => i.ExecuteAsync(Cancel)) > 0)
        {
        }

        (await PrintsAsync(report)).ShouldBe(before);
        (await world.DoAsync(async (IndexReport i) =>
        {
            await i.ExecuteAsync(report, Cancel);
            return await PrintsAsync(report);
        })).ShouldBe(before, "Again gives the same.");
    }

    [Fact]
    public async Task Clerk_WithWordsOfLastYear_SeesThemWithTheirReportAndSection()
    {
        var text = NewText();
        var before = await AcceptedAsync(world.Commune, text);
        var own = NewText();
        var view = await ViewAsync(Clerk(world.Commune), await WrittenAsync(world.Commune, text + "\n\n" + own));

        view.Whole.Others.ShouldBe(0);
        view.Whole.Percent(view.Whole.OwnYears).ShouldBeInRange(25, 75);
        var source = view.Sources.ShouldHaveSingleItem();
        (source.Kind, source.Report!.Id, source.Words).ShouldBe((ReuseKind.OwnYears, before, view.Whole.OwnYears));
        var open = view.Open.ShouldNotBeNull();
        open.Sentences.Where(sentence => sentence.Source is not null).ShouldAllBe(sentence => sentence.Section == "mục II.1");
        open.Sentences.Where(sentence => sentence.Source is null).ShouldAllBe(sentence => own.Contains(sentence.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clerk_WithWordsOfANeighbour_SeesHowMuchAndNothingElse()
    {
        var text = NewText();
        await AcceptedAsync(Neighbour, text);
        var view = await ViewAsync(Clerk(world.Commune), await WrittenAsync(world.Commune, text));

        view.Whole.Percent(view.Whole.Others).ShouldBe(100);
        view.Sources.ShouldHaveSingleItem().ShouldBe(new ShowReuse.SourceRow(1, null, null, view.Whole.Others));
        view.Open!.Sentences.ShouldAllBe(sentence => sentence.Section.Length == 0 && sentence.Source!.Report == null);
    }

    [Fact]
    public async Task Superior_OfBoth_SeesWhoseWordsTheyAre()
    {
        var text = NewText();
        var first = await AcceptedAsync(Neighbour, text);
        var second = await SentAsync(world.Commune, text);
        var view = Value(await world.DoAsync((ShowReuse s) => s.ReadAsync(As(world.Seed.District, Role.Secretariat), second, new(), Cancel)));

        var source = view.Sources.ShouldHaveSingleItem();
        (source.Kind, source.Report!.Id, source.Report.UnitName).ShouldBe((ReuseKind.Neighbour, first, "Ủy ban nhân dân xã Đào San"));
        (await world.DoAsync((ShowReuse s) => s.ReadAsync(As(world.Seed.Province, Role.Secretariat), second, new(), Cancel)))
            .ShouldBeOfType<Outcome<ShowReuse.View>.Done>();
    }

    [Fact]
    public async Task Anybody_OfAnotherUnit_SeesNothing()
    {
        var assignment = await WrittenAsync(world.Commune, NewText());
        var sent = await SentAsync(world.Commune, NewText());
        foreach (var actor in new[] { Clerk(Neighbour), As(world.Seed.OtherDistrict, Role.Secretariat), Signer(world.Seed.OtherCommune) })
        {
            (await world.DoAsync((ShowReuse s) => s.ReadAsync(actor, assignment, new(), Cancel))).ShouldBeOfType<Outcome<ShowReuse.View>.Absent>();
            (await world.DoAsync((ShowReuse s) => s.ReadAsync(actor, sent, new(), Cancel))).ShouldBeOfType<Outcome<ShowReuse.View>.Absent>();
        }
    }

    [Fact]
    public async Task Words_OfAUnitElsewhere_AreFoundByTheIndexAlone()
    {
        var text = NewText(30);
        await AddLetterheadAsync(world.Seed.OtherDistrict);
        await AddLetterheadAsync(world.Seed.OtherCommune);
        var round = await world.AskAsync(issuer: world.Seed.OtherDistrict, units: world.Seed.OtherCommune);
        var assignment = await world.AssignmentAsync(round, world.Seed.OtherCommune);
        Value(await world.SaveAsync(Clerk(world.Seed.OtherCommune), assignment, "noi-bo", text));
        Value(await world.AcceptAsync((await world.SendAsync(assignment)).Id, world.Seed.OtherDistrict));

        var own = await WrittenAsync(world.Commune, text);
        var view = await ViewAsync(Clerk(world.Commune), own);
        view.Whole.Percent(view.Whole.Others).ShouldBe(100);
        view.Sources.ShouldHaveSingleItem().Kind.ShouldBeNull("It is not theirs to read.");

        var file = view.File;
        (await world.DoAsync((CompareWording c) => c.ReadAsync(file, Cancel))).Sources.ShouldContain(source => source.Kind == ReuseKind.Elsewhere);
        (await world.DoAsync((FindSources f) => f.ReadAsync(file, [], Cancel))).ShouldNotContain(source => source.Kind == ReuseKind.Elsewhere);
    }

    [Fact]
    public async Task Round_WithCopies_ShowsWhoseFromWhomMostFirst()
    {
        var (one, two, three) = (NewText(), NewText(), NewText());
        var round = await world.AskAsync(units: [world.Commune, Neighbour, world.Seed.Communes[2]]);
        await SendInAsync(round, world.Commune, one + "\n" + two);
        await SendInAsync(round, Neighbour, one + "\n" + two);
        await SendInAsync(round, world.Seed.Communes[2], two + "\n" + three);

        var view = Value(await ListAsync(As(world.Seed.District, Role.Secretariat), new(round)));

        view.Compared.ShouldBe(3);
        view.Rows.Select(row => row.Percent).ShouldBeInOrder(SortDirection.Descending);
        var full = view.Rows.Where(row => row.Percent == 100).ShouldHaveSingleItem();
        (full.Report.UnitId, full.Source!.UnitId).ShouldBe((Neighbour, world.Commune));
        view.Rows.Count(row => row.Report.UnitId == world.Seed.Communes[2] && row.Percent is > 10 and < 90).ShouldBe(2);
        var found = Value(await ListAsync(As(world.Seed.District, Role.Secretariat), new(round, Search: "dao san"))).Rows;
        found.ShouldAllBe(row => row.Report.UnitId == Neighbour);
        found.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Round_OfAnotherBody_IsNotThere()
    {
        var round = await world.AskAsync(units: world.Commune);
        foreach (var actor in new[] { Clerk(world.Commune), As(world.Seed.OtherDistrict, Role.Secretariat) })
        {
            (await ListAsync(actor, new(round))).ShouldBeOfType<Outcome<ListReuse.View>.Absent>();
        }
    }

    [Fact]
    public async Task Check_OfWordsNotMadeOnesOwn_WarnsAtTheSentence()
    {
        var assignment = await WrittenAsync(
            world.Commune,
            "Ủy ban nhân dân huyện/tỉnh đã chỉ đạo. Đảng ủy xã Sơn Bình đã họp bàn việc này. Đảng ủy xã Nậm Tăm đã họp. UBND huyện Phong Thổ giao.");
        var view = await world.ViewAsync(Clerk(world.Commune), assignment);
        var found = await world.DoAsync((CheckStaleWording c) =>
            c.ReadAsync(view.File, view.Composed.Figures, new Dictionary<string, AnswerShown>(StringComparer.Ordinal), Cancel));

        found.Select(one => (one.Finding.Code, one.Finding.Stated, one.Place.SectionKey)).ShouldBe(
            [(CheckStaleWording.ModelCode, "huyện/tỉnh", "noi-bo"), (CheckStaleWording.NameCode, "Sơn Bình", "noi-bo")], ignoreOrder: true);
    }

    // Words that no other test has.
    private static string NewText(int sentences = 12) =>
        string.Join('\n', new WordedText(Interlocked.Increment(ref texts)).Sentences(sentences, $"t{(char)('a' + texts % 26)}{(char)('a' + texts / 26)}"));

    private async Task<AssignmentId> WrittenAsync(OrganisationId unit, string text)
    {
        var assignment = await world.AskOneAsync(unit);
        Value(await world.SaveAsync(Clerk(unit), assignment, "noi-bo", text));
        return assignment;
    }

    private async Task<ReportId> SentAsync(OrganisationId unit, string text) => (await world.SendAsync(await WrittenAsync(unit, text))).Id;

    private async Task<ReportId> AcceptedAsync(OrganisationId unit, string text)
    {
        var report = await SentAsync(unit, text);
        Value(await world.AcceptAsync(report));
        return report;
    }

    // Each a minute after the one before.
    private async Task SendInAsync(RoundId round, OrganisationId unit, string text)
    {
        var assignment = await world.AssignmentAsync(round, unit);
        Value(await world.SaveAsync(Clerk(unit), assignment, "noi-bo", text));
        var sent = await world.SendAsync(assignment);
        var at = sent.SentAt!.Value.AddMinutes(Interlocked.Increment(ref texts));
        await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == sent.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.SentAt, at), Cancel));
    }

    private Task<int> AddLetterheadAsync(OrganisationId unit) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var like = await d.Letterheads.AsNoTracking().FirstAsync(l => l.OrganisationId == world.Commune && l.Line == ReportingLine.State, Cancel);
        d.Letterheads.Add(new Core.Organisations.Letterhead
        {
            OrganisationId = unit, Line = like.Line, SuperiorName = like.SuperiorName, BodyName = like.BodyName, NameInText = like.NameInText,
            Symbol = like.Symbol, Place = like.Place, SignatureLines = like.SignatureLines, SignerName = like.SignerName, Recipients = like.Recipients,
        });
        return await d.SaveChangesAsync(Cancel);
    });

    private async Task<ShowReuse.View> ViewAsync(Actor actor, AssignmentId assignment) =>
        Value(await world.DoAsync((ShowReuse s) => s.ReadAsync(actor, assignment, new(), Cancel)));

    private Task<Outcome<ListReuse.View>> ListAsync(Actor actor, ListReuse.Input input) =>
        world.DoAsync((ListReuse l) => l.ReadAsync(actor, input, Cancel));

    private Task<bool> IsIndexedAsync(ReportId report) => world.DoAsync((DanchuDatabase d) => d.ReportPrints.AnyAsync(p => p.ReportId == report, Cancel));

    private Task<int[]> PrintsAsync(ReportId report) => world.DoAsync((DanchuDatabase d) =>
        d.ReportPrints.Where(p => p.ReportId == report).Select(p => p.Prints).SingleAsync(Cancel));
}
