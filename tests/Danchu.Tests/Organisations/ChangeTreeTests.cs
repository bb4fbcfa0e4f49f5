using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Organisations;

public sealed class ChangeTreeTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static readonly DateOnly Day = new(2025, 7, 1);

    private SmallProvince Units => province.Units;

    [Fact]
    public async Task Move_ToAnotherSuperior_EndsTheOldPlaceTheDayBefore()
    {
        var unit = await AddAsync("T1.M1");

        (await MoveAsync("tinh-administrator", unit, "T1.H2", Day)).ShouldBeDone();

        (await PlacesAsync(unit)).ShouldBe([(Units.District, SmallProvince.Founded, Day.AddDays(-1)), (Units.OtherDistrict, Day, null)]);
    }

    [Fact]
    public async Task Move_BelowItsOwnSubordinate_IsRefused() =>
        (await MoveAsync("tinh-administrator", Units.District, "T1.H1.X1", Day)).ShouldBeRefused("cấp dưới của mình", "Superior");

    [Fact]
    public async Task Move_BelowItself_IsRefused() =>
        (await MoveAsync("tinh-administrator", Units.District, "T1.H1", Day)).ShouldBeRefused("Không thể trực thuộc chính mình", "Superior");

    [Fact]
    public async Task Move_ClosingACircleLaterOn_IsRefused()
    {
        // From 1/7 the first goes below the second; on 1/6 the second may not go below the first for good.
        var (first, second) = (await AddAsync("T1.M2"), await AddAsync("T1.M3"));
        (await MoveAsync("tinh-administrator", first, "T1.M3", Day)).ShouldBeDone();

        (await MoveAsync("tinh-administrator", second, "T1.M2", Day.AddMonths(-1))).ShouldBeRefused("cấp dưới của mình", "Superior");
    }

    [Fact]
    public async Task Move_BeforeALaterPlace_IsRefused()
    {
        var unit = await AddAsync("T1.M4");
        (await MoveAsync("tinh-administrator", unit, "T1.H2", Day)).ShouldBeDone();

        (await MoveAsync("tinh-administrator", unit, "T1", Day.AddDays(-10))).ShouldBeRefused("Đã có quan hệ trực thuộc từ 01/07/2025", "From");
    }

    [Fact]
    public async Task Move_ByAdministratorOfTheUnitItself_IsForbidden() =>
        (await MoveAsync("huyen-administrator", Units.District, "T1.H1.X1", Day)).ShouldBeOfType<Outcome<Done>.Forbidden>();

    [Fact]
    public async Task Move_UnderASuperiorNotAdministered_IsRefused() =>
        (await MoveAsync("huyen-administrator", Units.Commune, "T1.H2", Day)).ShouldBeRefused("Không có đơn vị nào bạn quản trị", "Superior");

    [Fact]
    public async Task Move_ForeignUnit_IsAbsent() =>
        (await MoveAsync("huyen-administrator", Units.OtherDistrict, "T1.H1", Day)).ShouldBeOfType<Outcome<Done>.Absent>();

    [Fact]
    public async Task End_WithUnitsBelow_IsRefused() => (await EndAsync(Units.District, Day)).ShouldBeRefused("đơn vị trực thuộc", "LastDay");

    [Fact]
    public async Task Merger_AfterTheEnd_IsRecordedUpToTheWhole()
    {
        var unit = await AddAsync("T1.M5");
        (await SucceedAsync(unit, 60)).ShouldBeRefused("kết thúc hoạt động đúng ngày hôm trước (30/06/2025)", "On");
        (await EndAsync(unit, Day.AddDays(-1))).ShouldBeDone();

        (await SucceedAsync(unit, 60)).ShouldBeDone();

        (await SucceedAsync(unit, 41, "T1.H1.X2")).ShouldBeRefused("chỉ còn 40%", "SharePercent");
        (await SucceedAsync(unit, 40, "T1.H1.X2")).ShouldBeDone();
    }

    [Fact]
    public async Task Edit_FromAStaleForm_DoesNotOverwrite()
    {
        var unit = await AddAsync("T1.M6");
        var version = await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Organisations
            .Where(o => o.Id == unit)
            .Select(o => o.Version)
            .SingleAsync());
        (await EditAsync(unit, version, "Xã Tên Mới")).ShouldBeDone();

        (await EditAsync(unit, version, "Xã Tên Cũ")).ShouldBeRefused("vừa được người khác sửa");
    }

    [Fact]
    public async Task Create_WithWrongFields_NamesEachOfThem()
    {
        var outcome = await province.AsAsync("tinh-administrator", (services, actor) => services.GetRequiredService<CreateOrganisation>().ExecuteAsync(
            actor, new(new OrganisationDraft("mã sai", new string('x', 201)), Units.Province, ReportingLine.State), TestContext.Current.CancellationToken));

        outcome.ShouldBeOfType<Outcome<OrganisationId>.Refused>().Reasons.Select(r => r.Field).ShouldBe(["Name", "Code", "Kind", "Level", "From"]);
    }

    [Theory]
    [InlineData("nam tam")]
    [InlineData("NẬM TĂM")]
    [InlineData("t1.h1.x1")]
    public async Task List_Searched_FindsWithAndWithoutMarks(string search)
    {
        var rows = await province.Site.InScopeAsync(s => s.GetRequiredService<ListOrganisations>()
            .ReadAsync(Actor.System, new(search), TestContext.Current.CancellationToken));

        rows.Rows.ShouldContain(r => r.Id == Units.Commune);
    }

    [Fact]
    public async Task List_OfADistrict_HoldsOnlyItsSubtree()
    {
        var rows = await province.AsAsync<Paged<OrganisationRow>>("huyen-reader", async (services, actor) =>
            await services.GetRequiredService<ListOrganisations>().ReadAsync(actor, new(), TestContext.Current.CancellationToken));

        var ids = rows.ShouldBeDone().Rows.Select(r => r.Id).ToList();
        ids.ShouldContain(Units.Commune);
        ids.ShouldNotContain(Units.OtherDistrict);
        ids.ShouldNotContain(Units.Province);
    }

    private Task<OrganisationId> AddAsync(string code) => province.Site.InScopeAsync(s => SmallProvince.AddAsync(s, Units.District, code, $"Xã {code}"));

    private Task<Outcome<Done>> MoveAsync(string user, OrganisationId unit, string superior, DateOnly from) => province.AsAsync(user, (services, actor) =>
        services.GetRequiredService<MoveOrganisation>()
            .ExecuteAsync(actor, new(unit, ReportingLine.State, superior, from), TestContext.Current.CancellationToken));

    private Task<Outcome<Done>> EndAsync(OrganisationId unit, DateOnly lastDay) => province.AsAsync("tinh-administrator", (services, actor) =>
        services.GetRequiredService<EndOrganisation>().ExecuteAsync(actor, new(unit, lastDay), TestContext.Current.CancellationToken));

    private Task<Outcome<Done>> SucceedAsync(OrganisationId unit, decimal share, string successor = "T1.H1.X1") =>
        province.AsAsync("tinh-administrator", (services, actor) =>
            services.GetRequiredService<RecordSuccession>()
                .ExecuteAsync(actor, new(unit, successor, SuccessionKind.Merge, Day, share), TestContext.Current.CancellationToken));

    private Task<Outcome<Done>> EditAsync(OrganisationId unit, uint version, string name) => province.AsAsync("tinh-administrator", (services, actor) =>
        services.GetRequiredService<EditOrganisation>().ExecuteAsync(
            actor,
            new(new OrganisationDraft("T1.M6", name, Kind: OrganisationKind.Commune, Level: Level.Commune, From: SmallProvince.Founded), unit, version),
            TestContext.Current.CancellationToken));

    private Task<List<(OrganisationId, DateOnly, DateOnly?)>> PlacesAsync(OrganisationId unit) => province.Site.InScopeAsync(async services =>
        (await services.GetRequiredService<DanchuDatabase>().Subordinations
            .Where(s => s.SubordinateId == unit)
            .OrderBy(s => s.From)
            .ToListAsync(TestContext.Current.CancellationToken))
            .ConvertAll(s => (s.SuperiorId, s.From, s.To)));
}
