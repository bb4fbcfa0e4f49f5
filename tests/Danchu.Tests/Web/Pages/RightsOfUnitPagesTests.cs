using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages;

/// <summary>Every page of a unit or person × every role × own, below, above and foreign: nothing foreign is seen or changed by any address.</summary>
public sealed class RightsOfUnitPagesTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static readonly string[] Forms = ["edit", "issuer/state"];
    private static readonly string[] Structure = ["move", "end", "succession"];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private SmallProvince Units => province.Units;

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task UnitPages_OfADistrictPerson_FollowTheTree(Role role)
    {
        using var visitor = await province.Site.SignedInAsync($"huyen-{role.ToString().ToLowerInvariant()}");
        var isAdministrator = role == Role.Administrator;

        foreach (var page in Forms)
        {
            (await StatusAsync(visitor, Units.District, page)).ShouldBe(isAdministrator ? 200 : 403, page);
        }

        foreach (var page in Structure)
        {
            (await StatusAsync(visitor, Units.District, page)).ShouldBe(403, page);
        }

        foreach (var page in Forms.Concat(Structure))
        {
            (await StatusAsync(visitor, Units.Commune, page)).ShouldBe(isAdministrator ? 200 : 403, page);
            (await StatusAsync(visitor, Units.Province, page)).ShouldBe(404, page);
            (await StatusAsync(visitor, Units.OtherDistrict, page)).ShouldBe(404, page);
        }

        (await StatusAsync(visitor, Units.Commune, "")).ShouldBe(200);
        (await StatusAsync(visitor, Units.OtherDistrict, "")).ShouldBe(404);
        (await visitor.GetAsync($"/history?organisation={Units.Commune}")).Status.ShouldBe(200);
        (await visitor.GetAsync($"/history?organisation={Units.OtherDistrict}")).Status.ShouldBe(404);
        (await visitor.GetAsync($"/history?subject={Units.OtherDistrict}")).Status.ShouldBe(404);
        (await visitor.GetAsync($"/organisations/tree?root={Units.OtherDistrict}")).Status.ShouldBe(404);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task PostsToAForeignUnit_OfAnyRole_ChangeNothing(Role role)
    {
        using var visitor = await province.Site.SignedInAsync($"huyen-{role.ToString().ToLowerInvariant()}");

        (await PostAsync(visitor, "edit", ("Input.Name", "Huyện Bị Chiếm"))).ShouldBe(404);
        (await PostAsync(visitor, "move", ("Input.Line", "State"), ("Input.Superior", "T1.H1"), ("Input.From", "2025-07-01"))).ShouldBe(404);
        (await PostAsync(visitor, "end", ("Input.LastDay", "2025-07-01"))).ShouldBe(404);
        (await PostAsync(visitor, "issuer/state", ("Input.BodyName", "X"), ("Input.Symbol", "X"))).ShouldBe(404);
        (await PostAsync(visitor, "succession", ("Input.Kind", "Split"), ("Input.On", "2025-07-01"), ("Input.Successor", "T1.H1"))).ShouldBe(404);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task PeoplePages_OfADistrictPerson_AreForAdministrators(Role role)
    {
        using var visitor = await province.Site.SignedInAsync($"huyen-{role.ToString().ToLowerInvariant()}");

        foreach (var page in new[] { "/people", "/people/create", "/people/give", "/people/import" })
        {
            (await visitor.GetAsync(page)).Status.ShouldBe(role == Role.Administrator ? 200 : 403, page);
        }

        var stranger = (await province.Site.AddPersonAsync($"la-{role.ToString().ToLowerInvariant()}", (Units.OtherDistrict, Role.Clerk))).ToString();
        (await visitor.GetAsync($"/people/{stranger}")).Status.ShouldBe(404);
        foreach (var handler in new[] { "Name", "Password", "Disable", "Enable" })
        {
            (await visitor.PostFromAsync("/account", $"/people/{stranger}?handler={handler}", ("Input.FullName", "Tên Khác"))).Status.ShouldBe(404, handler);
        }
    }

    [Fact]
    public async Task Pages_ForNobody_AskToSignIn()
    {
        using var visitor = province.Site.Visitor();

        foreach (var page in new[] { "/", "/organisations", $"/organisations/{Units.Commune}", "/people", "/history", "/account", "/no-such-page" })
        {
            (await visitor.GetAsync(page)).Location.ShouldContain("/sign-in", Case.Sensitive, page);
        }
    }

    private static async Task<int> StatusAsync(Visitor visitor, OrganisationId unit, string page) =>
        (await visitor.GetAsync($"/organisations/{unit}/{page}".TrimEnd('/'))).Status;

    private async Task<int> PostAsync(Visitor visitor, string page, params (string, string)[] fields) =>
        (await visitor.PostFromAsync("/account", $"/organisations/{Units.OtherDistrict}/{page}", fields)).Status;
}
