using Danchu.Core.Access;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Catalogue;

public sealed class LoadCatalogueTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private const string Outline = "outlines/xa-nam.yaml";
    private const string Form = "forms/bieu-xa.yaml";
    private const string Indicators = "indicators/indicators.csv";

    private readonly FolderCopy folder = FolderCopy.Of(RepositoryFolder.Catalogue);

    public async ValueTask InitializeAsync() => (await LoadAsync(RepositoryFolder.Catalogue)).ShouldBeDone();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Load_Twice_ChangesNothing()
    {
        var before = await VersionsAsync();

        var second = (await LoadAsync(folder.Folder)).ShouldBeDone();

        (second.Added, second.Changed).ShouldBe((0, 0));
        second.Unchanged.ShouldBeGreaterThan(120);
        (await VersionsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task State_IsThatOfTheFolderThatWasLoaded()
    {
        (await IsLoadedAsync(folder.Folder)).ShouldBeTrue();
        folder.Replace(Outline, "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "ĐẶC ĐIỂM TÌNH HÌNH");

        (await IsLoadedAsync(folder.Folder)).ShouldBeFalse();
        (await LoadAsync(folder.Folder)).ShouldBeDone();
        (await IsLoadedAsync(folder.Folder)).ShouldBeTrue();
        (await IsLoadedAsync(RepositoryFolder.Catalogue)).ShouldBeFalse();
    }

    [Fact]
    public async Task Load_ChangedFileOfAnUnusedVersion_Updates()
    {
        var id = await DoAsync(d => d.Outlines.Where(o => o.Key == "xa-nam" && o.Version == 1).Select(o => o.Id).SingleAsync());
        folder.Replace(Outline, "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "ĐẶC ĐIỂM TÌNH HÌNH CHUNG");
        folder.Replace(Indicators, "Số hộ dân", "Tổng số hộ dân");

        var loaded = (await LoadAsync(folder.Folder)).ShouldBeDone();

        (loaded.Added, loaded.Changed).ShouldBe((0, 2));
        var outline = await DoAsync(d => d.Outlines.AsNoTracking().SingleAsync(o => o.Key == "xa-nam" && o.Version == 1));
        outline.Id.ShouldBe(id);
        outline.Sections[0].Heading.ShouldBe("ĐẶC ĐIỂM TÌNH HÌNH CHUNG");
        (await DoAsync(d => d.Indicators.Where(i => i.Key == "ho-dan").Select(i => i.Name).SingleAsync())).ShouldBe("Tổng số hộ dân");
        (await LoadAsync(RepositoryFolder.Catalogue)).ShouldBeDone().Changed.ShouldBe(2);
    }

    [Fact]
    public async Task Load_ChangedFileOfAUsedVersion_IsRefusedAndLoadsNothing()
    {
        await using var used = await UseAsync();
        folder.Replace(Outline, "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "KHÁC");
        folder.Replace(Form, "name: ", "name: Khác ");
        folder.Replace(Indicators, "Số hộ dân", "Tổng số hộ dân");
        var before = await VersionsAsync();

        var refused = (await LoadAsync(folder.Folder)).ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Refused>();

        refused.Reasons.Select(r => r.Message).ShouldBe(
            [
                "outlines/xa-nam.yaml, dòng 2: phiên bản 1 đã dùng trong một đợt báo cáo nên không sửa được; hãy tăng version.",
                "forms/bieu-xa.yaml, dòng 2: phiên bản 1 đã dùng trong một đợt báo cáo nên không sửa được; hãy tăng version.",
            ]);
        (await VersionsAsync()).ShouldBe(before);
        (await DoAsync(d => d.Indicators.Where(i => i.Key == "ho-dan").Select(i => i.Name).SingleAsync())).ShouldBe("Số hộ dân");
    }

    [Fact]
    public async Task Load_UsedVersionThatEndsEarlier_IsLoaded()
    {
        await using var used = await UseAsync();
        folder.Replace(Outline, "valid_to: 2022-12-31", "valid_to: 2022-11-30");

        (await LoadAsync(folder.Folder)).ShouldBeDone().Changed.ShouldBe(1);

        (await DoAsync(d => d.Outlines.AsNoTracking().SingleAsync(o => o.Key == "xa-nam" && o.Version == 1))).ValidTo.ShouldBe(new DateOnly(2022, 11, 30));
        (await LoadAsync(RepositoryFolder.Catalogue)).ShouldBeDone();
    }

    [Fact]
    public async Task Load_ChangedRubric_UpdatesUnusedAndRefusesUsed()
    {
        const string file = "rubrics/bcd-huyen.yaml";
        var id = await DoAsync(d => d.Rubrics.Where(r => r.Key == "bcd-huyen" && r.Version == 1).Select(r => r.Id).SingleAsync());
        folder.Replace(file, "points: 2", "points: 2.5");

        (await LoadAsync(folder.Folder)).ShouldBeDone().Changed.ShouldBe(1);
        var loaded = await DoAsync(d => d.Rubrics.AsNoTracking().SingleAsync(r => r.Id == id));
        (loaded.Id, loaded.Criteria[0].Children[0].Points).ShouldBe((id, 2.5m));

        await using var used = await UseAsync();
        await DoAsync(async d =>
        {
            var ask = await d.Asks.SingleAsync();
            d.RoundRubrics.Add(new RoundRubric { RoundId = ask.RoundId, AskId = ask.Id, RubricId = id });
            return await d.SaveChangesAsync();
        });
        (await LoadAsync(RepositoryFolder.Catalogue)).ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Refused>().Reasons.ShouldHaveSingleItem().Message
            .ShouldBe("rubrics/bcd-huyen.yaml, dòng 2: phiên bản 1 đã dùng trong một đợt báo cáo nên không sửa được; hãy tăng version.");
    }

    [Fact]
    public async Task Load_ChangedRule_UpdatesUnused_OneInUseMayOnlyEnd()
    {
        const string file = "rules/dac-diem.yaml";
        folder.Replace(file, "ít hơn số hộ", "nhỏ hơn số hộ");

        (await LoadAsync(folder.Folder)).ShouldBeDone().Changed.ShouldBe(1);
        (await DoAsync(d => d.ValidationRules.Where(r => r.Key == "nhan-khau-it-nhat-bang-ho").Select(r => r.Message).SingleAsync())).ShouldContain("nhỏ hơn");

        await using var used = await SignAsync();
        (await LoadAsync(RepositoryFolder.Catalogue)).ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Refused>().Reasons.ShouldHaveSingleItem().Message
            .ShouldBe("rules/dac-diem.yaml, dòng 8: phiên bản 1 đã dùng trong một đợt báo cáo nên không sửa được; hãy tăng version.");
        folder.Replace(file, "valid_to:", "valid_to: \"2030-12-31\"");
        (await LoadAsync(folder.Folder)).ShouldBeDone().Changed.ShouldBeGreaterThan(10);
        (await DoAsync(d => d.ValidationRules.Where(r => r.Key == "nhan-khau-it-nhat-bang-ho").Select(r => r.ValidTo).SingleAsync()))
            .ShouldBe(new DateOnly(2030, 12, 31));
    }

    [Theory]
    [InlineData("ho-dan,Số hộ dân,hộ,count,0", "ho-dan,Số hộ dân,nhà,count,0")]
    [InlineData("ho-dan,Số hộ dân,hộ,count,0", "ho-dan,Số hộ dân,hộ,area,2")]
    [InlineData("ho-dan,Số hộ dân,hộ,count,0,,,sum", "ho-dan,Số hộ dân,hộ,count,0,,,none")]
    public async Task Load_IndicatorWithFacts_KeepsItsMeaning(string row, string changed)
    {
        // Sentences add it up and would be refused first.
        Directory.Delete(Path.Combine(folder.Folder, "sentences"), recursive: true);
        await using var used = await UseAsync();
        var line = folder.LineOf(Indicators, "ho-dan,");
        folder.Replace(Indicators, row, changed);

        var outcome = await LoadAsync(folder.Folder);

        outcome.ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Refused>().Reasons.ShouldHaveSingleItem().Message
            .ShouldStartWith($"indicators/indicators.csv, dòng {line}: chỉ tiêu “ho-dan” đã có số liệu nên không đổi");
    }

    [Fact]
    public async Task Load_MoreDecimalsOfAnIndicatorWithFacts_AreKeptFewerRefused()
    {
        await using var used = await UseAsync();
        folder.Replace(Indicators, "ho-dan,Số hộ dân,hộ,count,0", "ho-dan,Số hộ dân,hộ,count,1");

        (await LoadAsync(folder.Folder)).ShouldBeDone().Changed.ShouldBeGreaterThan(0);

        (await DoAsync(d => d.Indicators.Where(i => i.Key == "ho-dan").Select(i => i.Decimals).SingleAsync())).ShouldBe(1);
        (await LoadAsync(RepositoryFolder.Catalogue)).ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Refused>().Reasons.ShouldHaveSingleItem()
            .Message.ShouldContain("không bớt chữ số thập phân được");
    }

    [Fact]
    public async Task Load_BrokenFile_NamesItAndLoadsNothing()
    {
        var before = await VersionsAsync();
        folder.Replace(Indicators, "Số hộ dân", "Tổng số hộ dân");
        folder.Replace(Outline, "version: 1", "version: mot");

        var refused = (await LoadAsync(folder.Folder)).ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Refused>();

        refused.Reasons[0].Message.ShouldContain("outlines/xa-nam.yaml");
        (await VersionsAsync()).ShouldBe(before);
    }

    private Task<Outcome<LoadCatalogue.Loaded>> LoadAsync(string folder) => site.InScopeAsync(services =>
        services.GetRequiredService<LoadCatalogue>().ExecuteAsync(new CatalogueFolder(folder), TestContext.Current.CancellationToken));

    private Task<bool> IsLoadedAsync(string folder) => site.InScopeAsync(services =>
        services.GetRequiredService<CatalogueState>().IsAsync(CatalogueState.Of(new CatalogueFolder(folder)), TestContext.Current.CancellationToken));

    private Task<T> DoAsync<T>(Func<DanchuDatabase, Task<T>> work) => site.InScopeAsync(services => work(services.GetRequiredService<DanchuDatabase>()));

    /// <summary>What identifies each row's present state: PostgreSQL's own row versions.</summary>
    private Task<List<string>> VersionsAsync() => DoAsync(d => d.Database.SqlQuery<string>(
        $"""
        SELECT key || xmin AS "Value" FROM outlines UNION ALL SELECT key || xmin FROM forms
        UNION ALL SELECT key || xmin FROM indicators UNION ALL SELECT key || xmin FROM calendars
        UNION ALL SELECT key || xmin FROM rubrics ORDER BY 1
        """).ToListAsync());

    /// <summary>A round that uses the outline and the form, and a fact of an indicator, until it is disposed of.</summary>
    private async Task<Used> UseAsync()
    {
        await DoAsync(async d =>
        {
            var unit = new Organisation
            {
                Code = "X" + Guid.NewGuid().ToString("N")[..10].ToUpperInvariant(),
                Name = "Xã",
                SearchName = "xa",
                Kind = OrganisationKind.Commune,
                Level = Level.Commune,
                From = new(2020, 1, 1),
            };
            var period = new ReportingPeriod
            {
                Calendar = "thu",
                Kind = PeriodKind.Year,
                Year = 2023,
                Ordinal = 1,
                Name = "Năm 2023",
                From = new(2023, 1, 1),
                To = new(2023, 12, 31),
            };
            d.AddRange(unit, period);
            var outline = await d.Outlines.Where(o => o.Key == "xa-nam" && o.Version == 1).Select(o => o.Id).SingleAsync();
            var form = await d.Forms.Where(f => f.Key == "bieu-xa").Select(f => f.Id).SingleAsync();
            d.Rounds.Add(new ReportingRound
            {
                IssuerId = unit.Id, Line = ReportingLine.State, PeriodId = period.Id, DueOn = new(2023, 12, 1), Subject = "báo cáo", CreatedBy = Guid.NewGuid(),
            }.Asking(outline, form));
            d.Facts.Add(new Fact { OrganisationId = unit.Id, PeriodId = period.Id, Indicator = "ho-dan", State = FigureState.Value, Value = 5 });
            return await d.SaveChangesAsync();
        });
        return new Used(this);
    }

    // A report of 2023 that was signed: what it was held against is in use.
    private async Task<Used> SignAsync()
    {
        var used = await UseAsync();
        await DoAsync(async d =>
        {
            var round = await d.Rounds.Include(r => r.Asks).SingleAsync();
            var assignment = round.Assign(round.IssuerId);
            d.AddRange(assignment, new Danchu.Core.Reports.Report { AssignmentId = assignment.Id, Edition = 1, SignedOn = new(2023, 12, 1) });
            return await d.SaveChangesAsync();
        });
        return used;
    }

    private sealed class Used(LoadCatalogueTests tests) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() =>
            await tests.DoAsync(d => d.Database.ExecuteSqlAsync($"TRUNCATE rounds, facts, periods, organisations CASCADE"));
    }
}
