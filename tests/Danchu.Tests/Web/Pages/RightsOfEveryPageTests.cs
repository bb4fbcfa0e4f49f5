using System.Globalization;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages;

/// <summary>
/// Every page and handler the program has × every role × own unit, neighbour, superior, foreign district,
/// province, nobody; against <see cref="PageRights"/>.
/// </summary>
public sealed class RightsOfEveryPageTests(RightsSite rights) : IClassFixture<RightsSite>
{
    public static TheoryData<string> Lines => [.. PageRights.All.Select(r => r.Name).Distinct(StringComparer.Ordinal)];

    [Fact]
    public async Task EveryPage_OfTheProgram_HasItsLine()
    {
        var loader = rights.Site.Services.GetRequiredService<PageLoader>();
        var there = new List<string>();
        foreach (var endpoint in rights.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = page as CompiledPageActionDescriptor ?? await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                there.AddRange(compiled.HandlerMethods.Select(h => $"{h.HttpMethod.ToUpperInvariant()} {h.Name}".Trim() + " " + RouteOf(endpoint)));
            }
        }

        var known = PageRights.All.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        there.Count.ShouldBeGreaterThan(60);
        there.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal).ShouldBeEmpty("Pages without a line in PageRights.");
        known.Except(there, StringComparer.Ordinal).ShouldBeEmpty("Lines of PageRights whose page is gone.");
    }

    // What stands below /api/v1 has its own table: ApiRights.
    [Fact]
    public void EveryAddress_ThatIsNoPage_IsNamedHere() => rights.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Select(e => e.RoutePattern.RawText!).Distinct(StringComparer.Ordinal).Where(path => !path.StartsWith("/api/v1/", StringComparison.Ordinal))
        .ShouldBe(["/rounds/new", "health", "ready"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Page_ForEveryone_AnswersAsTheLineSays(string name)
    {
        foreach (var right in PageRights.All.Where(r => string.Equals(r.Name, name, StringComparison.Ordinal)))
        {
            var wrong = new StringBuilder();
            var before = await rights.DigestAsync();
            await CheckStrangerAsync(right, wrong);
            foreach (var (place, role) in RightsSite.People.Where(p => !IsLetIn(right, p)))
            {
                await CheckAsync(right, place, role, wrong);
            }

            (await rights.DigestAsync()).ShouldBe(before, $"{right.Name}: something was written by people without the right.");
            foreach (var (place, role) in RightsSite.People.Where(p => IsLetIn(right, p)).Take(right.Once ? 1 : int.MaxValue))
            {
                await CheckAsync(right, place, role, wrong);
            }

            wrong.ToString().ShouldBeEmpty(right.Name);
        }
    }

    [Fact]
    public async Task Page_ForSomebodyWhoseRolesAreOnlyProposed_IsAsForSomebodyWithoutAny()
    {
        await rights.ProposeAsync("rights-waiting", Enum.GetValues<Role>());
        using var visitor = await rights.Site.SignedInAsync("rights-waiting");
        var token = await visitor.TokenAsync("/sign-out");
        var wrong = new StringBuilder();
        var before = await rights.DigestAsync();
        foreach (var right in PageRights.All.Where(r => r.Does is not ("*" or "anyone")))
        {
            var address = rights.Filled(right.Address);
            var answer = right.IsPost
                ? await visitor.PostWithTokenAsync(address, token, [.. right.Fields.Select(f => (rights.Filled(f.Name), rights.Filled(f.Value)))])
                : await visitor.GetAsync(address);
            if (answer.Status is not (403 or 404))
            {
                wrong.Append(CultureInfo.InvariantCulture, $"\n{right.Name}: {answer.Status} {answer.Location}");
            }
        }

        wrong.ToString().ShouldBeEmpty();
        (await rights.DigestAsync()).ShouldBe(before);
        (await visitor.GetAsync("/account")).Html.ShouldContain("Chờ xác nhận");
    }

    [Fact]
    public async Task Page_ForTheHeadOfAVillage_OpensTheVillageAndNothingOfTheCommune()
    {
        var village = new OrganisationId(Guid.Parse(rights.Filled("{village}"), CultureInfo.InvariantCulture));
        await rights.Site.AddPersonAsync("rights-head", (village, Role.Clerk));
        using var visitor = await rights.Site.SignedInAsync("rights-head");
        var token = await visitor.TokenAsync("/sign-out");
        var wrong = new StringBuilder();
        var before = await rights.DigestAsync();

        // What superiors ask of all below them is read below: forms, outlines, rubrics, indicators, rules.
        string[] ofSuperiors = ["forms/{id:guid}", "outlines/{id:guid}", "rubrics/{id:guid}", "rules/{id:guid}", "indicators/{key}"];
        foreach (var right in PageRights.All.Where(r => r.Does is not ("*" or "anyone")))
        {
            var address = rights.Filled(right.Address);
            var answer = right.IsPost
                ? await visitor.PostWithTokenAsync(address, token, [.. right.Fields.Select(f => (rights.Filled(f.Name), rights.Filled(f.Value)))])
                : await visitor.GetAsync(address);
            var isOpen = right.Name is "GET villages/{id:guid}" || (!right.IsPost && ofSuperiors.Contains(right.Page));
            if (isOpen ? answer.Status is not 200 : answer.Status is not (403 or 404))
            {
                wrong.Append(CultureInfo.InvariantCulture, $"\n{right.Name}: {answer.Status} {answer.Location}");
            }
        }

        wrong.ToString().ShouldBeEmpty();
        (await rights.DigestAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Pages_EachOfThem_AreValidHtml()
    {
        using var folder = new TemporaryFolder();
        var pages = 0;
        foreach (var right in PageRights.All.Where(r => !r.IsPost))
        {
            var answer = await ReadAsync(right);
            if (answer.Status is 200 && answer.Html.StartsWith("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase))
            {
                var name = right.Page.Length == 0 ? "home" : right.Page.Replace('/', '-').Replace(":guid", "", StringComparison.Ordinal);
                await File.WriteAllTextAsync(
                    Path.Combine(folder.Path, $"{name}-{pages++}.html"), answer.Html, TestContext.Current.CancellationToken);
            }
        }

        pages.ShouldBeGreaterThan(70);
        (await CheckMarkup.ReadAsync(folder)).ShouldBeEmpty();
    }

    // As somebody sees it who may do the most there: with fields and buttons.
    private Task<Answer> ReadAsync(PageRight right)
    {
        var (place, role) = RightsSite.People.Where(p => IsLetIn(right, p)).OrderByDescending(p => p.Role is Role.Secretariat).FirstOrDefault();
        return rights.GoAsync(right, right.IsPublic ? null : place, role);
    }

    // A page "Index" answers at its folder and under its own name: one line stands for both.
    private static string RouteOf(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is { } route && route.EndsWith("/index", StringComparison.Ordinal)
            ? route[..^"/index".Length]
            : endpoint.RoutePattern.RawText ?? "";

    private static bool IsLetIn(PageRight right, (string Place, Role Role) person) => right.StatusesFor(person.Place, person.Role).Contains(200);

    private async Task CheckStrangerAsync(PageRight right, StringBuilder wrong)
    {
        var answer = await rights.GoAsync(right, place: null, Role.Reader);
        var isRight = right.IsPublic ? answer.Status is 200 or 302 or 400
            : right.IsPost ? answer.Status is 401
            : answer.Status is 302 && answer.Location.Contains("/sign-in?returnUrl=", StringComparison.Ordinal);
        if (!isRight)
        {
            wrong.Append(CultureInfo.InvariantCulture, $"\nnobody: {answer.Status} {answer.Location}");
        }

        CheckKept(right, answer, "nobody", wrong);
    }

    private async Task CheckAsync(PageRight right, string place, Role role, StringBuilder wrong)
    {
        var answer = await rights.GoAsync(right, place, role);
        var expected = right.StatusesFor(place, role);
        if (!expected.Contains(answer.Status))
        {
            wrong.Append(CultureInfo.InvariantCulture, $"\n{place} {role}: {answer.Status}, not {string.Join('/', expected)} {answer.Location}");
        }

        CheckKept(right, answer, $"{place} {role}", wrong);
    }

    // No page, file or error stays behind in a browser of many hands or in a proxy.
    private static void CheckKept(PageRight right, Answer answer, string who, StringBuilder wrong)
    {
        if (right.MayBeKept ? answer.CacheControl is "public, no-cache" : answer.CacheControl is "no-store")
        {
            return;
        }

        if (!answer.CacheControl.Contains("no-store", StringComparison.Ordinal) && !answer.CacheControl.Contains("private", StringComparison.Ordinal))
        {
            wrong.Append(CultureInfo.InvariantCulture, $"\n{who}: Cache-Control \"{answer.CacheControl}\"");
        }
    }
}
