using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Organisations;

/// <summary>A unit as it is looked at, walked down from, and meant by what somebody types.</summary>
public sealed class FindOrganisationTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_UnitBelow_ShowsItsPlaceAndItsPeople()
    {
        var view = (await FindAsync("huyen-reader", province.Units.Commune)).ShouldBeDone();

        view.Unit.Code.ShouldBe("T1.H1.X1");
        view.Places.ShouldBe([new(ReportingLine.State, province.Units.District, "Huyện Đầu Nguồn", SmallProvince.Founded, null)]);
        view.Members.Select(m => m.UserName).ShouldBe(["xa-administrator", "xa-clerk", "xa-reader", "xa-secretariat", "xa-signer"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("xa-reader", false, false)]
    [InlineData("xa-administrator", true, false)]
    [InlineData("huyen-administrator", true, true)]
    [InlineData("huyen-secretariat", false, false)]
    public async Task Find_Unit_SaysWhatMayBeDoneWithIt(string reader, bool administer, bool rearrange)
    {
        var view = (await FindAsync(reader, province.Units.Commune)).ShouldBeDone();

        (view.MayAdminister, view.MayRearrange).ShouldBe((administer, rearrange));
    }

    [Fact]
    public async Task Find_UnitBesideOrAbove_IsAbsent()
    {
        (await FindAsync("xa-administrator", province.Units.OtherCommune)).ShouldBeAbsent();
        (await FindAsync("xa-administrator", province.Units.District)).ShouldBeAbsent();
        (await FindAsync("huyen-administrator", province.Units.OtherDistrict)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Tree_FromTheTop_HasTwoLevelsAndCountsTheNext()
    {
        var root = (await TreeAsync("tinh-reader", new(ReportingLine.State))).ShouldBeDone().ShouldHaveSingleItem();

        (root.Name, root.Count).ShouldBe(("Tỉnh Mẫu", 2));
        root.Below.Select(b => b.Name).ShouldBe(["Huyện Cuối Nguồn", "Huyện Đầu Nguồn"]);
        root.Below[0].Count.ShouldBe(0);
        root.Below[1].Below.Select(b => (b.Id, b.Count)).ShouldContain((province.Units.Commune, 0));
    }

    [Fact]
    public async Task Tree_OnAnotherLineOrDay_HasNobodyBelow()
    {
        (await TreeAsync("tinh-reader", new(ReportingLine.Party))).ShouldBeDone().ShouldHaveSingleItem().Below.ShouldBeEmpty();
        (await TreeAsync("tinh-reader", new(ReportingLine.State, SmallProvince.Founded.AddDays(-1)))).ShouldBeDone().ShouldHaveSingleItem().Below
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Tree_OfAForeignUnit_IsAbsent()
    {
        (await TreeAsync("xa-reader", new(ReportingLine.State, Root: province.Units.OtherCommune))).ShouldBeAbsent();
        (await TreeAsync("huyen-reader", new(ReportingLine.State, Root: province.Units.Commune))).ShouldBeDone().ShouldHaveSingleItem().Id
            .ShouldBe(province.Units.Commune);
    }

    private Task<Outcome<OrganisationView>> FindAsync(string by, OrganisationId id) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<FindOrganisation>().ReadAsync(actor, id, Cancel));

    private Task<Outcome<IReadOnlyList<TreeBranch>>> TreeAsync(string by, ShowTree.Query query) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<ShowTree>().ReadAsync(actor, query, Cancel));
}
