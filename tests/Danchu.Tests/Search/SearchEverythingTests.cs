using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Search;
using Danchu.Tests.Reports;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Search;

/// <summary>What is found, and by whom: nothing that could not be opened.</summary>
public sealed class SearchEverythingTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Theory]
    [InlineData("Nậm Tăm")]
    [InlineData("nam tam")]
    [InlineData("tăm NẬM")]
    public async Task Units_WithAndWithoutDiacritics_AreFoundByWhoeverSeesThem(string words)
    {
        (await TitlesAsync(Secretary, words, FoundKind.Unit)).ShouldBe(["Ủy ban nhân dân xã Nậm Tăm"]);
        (await TitlesAsync(ReportWorld.Clerk(world.Commune), words, FoundKind.Unit)).ShouldHaveSingleItem();
        (await TitlesAsync(ReportWorld.Clerk(world.Seed.OtherCommune), words, FoundKind.Unit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Units_OfOneName_AreToldApartByTheirDays()
    {
        var administrator = As(world.Seed.Province, Role.Administrator);
        foreach (var (code, from) in new[] { ("SIN.CAI.CU", new DateOnly(2010, 1, 1)), ("SIN.CAI.MOI", new DateOnly(2020, 1, 1)) })
        {
            var draft = new OrganisationDraft(code, "Xã Sín Cải", "", OrganisationKind.Commune, Level.Commune, "Sín Cải", from, "");
            Value(await world.DoAsync((CreateOrganisation c) =>
                c.ExecuteAsync(administrator, new(draft, world.Seed.Province, ReportingLine.State), Cancel)));
        }

        (await FindAsync(administrator, "sin cai", FoundKind.Unit)).Select(f => f.Detail)
            .ShouldBe(["Cấp xã · SIN.CAI.CU · từ 01/01/2010", "Cấp xã · SIN.CAI.MOI · từ 01/01/2020"]);
    }

    [Fact]
    public async Task Texts_OfADraft_AreFoundInTheUnitAloneAndAboveItOnceSent()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(
            ReportWorld.Clerk(world.Commune), assignment, "nhan-dan", "Nhân dân bản Nậm Khăm đã hiến **2.150 m²** đất, {{ngay-cong}} ngày công làm đường."));

        var own = (await FindAsync(ReportWorld.Clerk(world.Commune), "ban nam kham", FoundKind.Text)).ShouldHaveSingleItem();
        own.Detail.ShouldStartWith("2. Với Nhân dân");
        string.Concat(own.Excerpt.Select(p => p.Text)).ShouldBe("Nhân dân bản Nậm Khăm đã hiến 2.150 m² đất, … ngày công làm đường.");
        own.Excerpt.Where(p => p.Marked).Select(p => p.Text).ShouldBe(["bản", "Nậm", "Khăm"]);
        (await FindAsync(Secretary, "bản nậm khăm", FoundKind.Text)).ShouldBeEmpty();

        await world.SendAsync(assignment, "ngay-cong", "26");
        (await FindAsync(Secretary, "bản nậm khăm", FoundKind.Text)).ShouldHaveSingleItem();
        (await FindAsync(As(world.Seed.OtherDistrict, Role.Secretariat), "bản nậm khăm", FoundKind.Text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Texts_TheWordsInARowStandNowhere_AreFoundWordByWord()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(ReportWorld.Clerk(world.Commune), assignment, "nhan-dan", "Tổ hòa giải Phìn Hồ họp thường kỳ."));

        (await FindAsync(ReportWorld.Clerk(world.Commune), "thường kỳ Phìn Hồ", FoundKind.Text)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RoundsReportsAndDocuments_ByNumberSubjectAndPeriod_AreFoundByThoseOfTheirPages()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var report = await world.SendAsync(assignment);
        var period = $"Kỳ thử {world.NextPeriod() - 1}";

        (await FindAsync(Secretary, period, FoundKind.Round)).ShouldNotBeEmpty();
        (await FindAsync(ReportWorld.Clerk(world.Commune), period, FoundKind.Round)).ShouldBeEmpty();
        (await FindAsync(ReportWorld.Clerk(world.Commune), "nam tam " + period, FoundKind.Report)).Select(f => f.Href)
            .ShouldContain(Core.Addresses.Address.Assignments.Overview(assignment));
        (await FindAsync(Secretary, "nậm tăm " + period, FoundKind.Report)).Select(f => f.Href)
            .ShouldContain(Core.Addresses.Address.Reports.Overview(report.Id));
        (await TitlesAsync(Secretary, report.Symbol + " nậm tăm", FoundKind.Document)).ShouldContain($"Báo cáo số {report.Symbol}");
        (await TitlesAsync(ReportWorld.Clerk(world.Commune), "UBND Phong Thổ", FoundKind.Document)).ShouldContain(t => t.StartsWith("Công văn số"));
        (await FindAsync(As(world.Seed.OtherDistrict, Role.Secretariat), report.Symbol, FoundKind.Document)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_ByTheNameOfTheIndicatorAndAUnit_ShowTheNewestValue()
    {
        var assignment = await world.AskOneAsync(world.Seed.Communes[1]);
        Value(await world.AcceptAsync((await world.SendAsync(assignment, "hoi-nghi", "12")).Id));

        var found = (await FindAsync(Secretary, "chi tieu hoi-nghi dao san", FoundKind.Figure)).ShouldHaveSingleItem();
        found.Title.ShouldBe("Chỉ tiêu hoi-nghi: 12 cuộc");
        found.Detail.ShouldStartWith("Ủy ban nhân dân xã Đào San");
        (await FindAsync(ReportWorld.Clerk(world.Commune), "chỉ tiêu hoi-nghi đào san", FoundKind.Figure)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("\u0301\u0301\u0301")]
    public async Task Search_OfTooLittle_AsksForMore(string? words) => (await ReadAsync(Secretary, words)).IsTooShort.ShouldBeTrue();

    [Theory]
    [InlineData("%%%")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\\\\")]
    [InlineData("<-> & | ! ( :*")]
    public async Task Search_OfMarksOfALanguage_FindsNothing(string words) => (await ReadAsync(Secretary, words)).Groups.ShouldBeEmpty();

    [Fact]
    public async Task Search_ByAPersonWithoutRoles_FindsNothing() =>
        (await ReadAsync(new Actor(Guid.CreateVersion7(), "Chưa có vai trò", []), "uy ban")).Groups.ShouldBeEmpty();

    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    private async Task<SearchEverything.View> ReadAsync(Actor actor, string? words, FoundKind? kind = null) =>
        Value(await world.DoAsync((SearchEverything s) => s.ReadAsync(actor, new(words, kind), Cancel)));

    private async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, FoundKind kind) =>
        [.. (await ReadAsync(actor, words, kind)).Groups.SelectMany(g => g.Items)];

    private async Task<IReadOnlyList<string>> TitlesAsync(Actor actor, string words, FoundKind kind) =>
        [.. (await FindAsync(actor, words, kind)).Select(f => f.Title)];
}
