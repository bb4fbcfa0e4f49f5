using System.Globalization;
using System.Text;
using Danchu.Core.Access;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages;
using Danchu.Web.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Api;

/// <summary>Every operation the API has × every role a key may have × own unit, neighbour, superior, foreign district, province, nobody.</summary>
public sealed class ApiRightsTests(RightsSite rights) : IClassFixture<RightsSite>
{
    private static readonly Role[] Roles = [Role.Clerk, Role.Secretariat, Role.Reader];

    [Fact]
    public void Operations_EachOfThem_HasItsLine()
    {
        var there = rights.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ApiOperation>() is not null)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText!["/api/v1/".Length..]}");

        there.ShouldBe(ApiRight.All.Select(right => right.Operation), ignoreOrder: true);
    }

    [Fact]
    public async Task Operations_ForEveryone_AnswerAsTheLinesSay()
    {
        var keys = await KeysAsync();
        var wrong = new StringBuilder();
        foreach (var right in ApiRight.All)
        {
            var before = await rights.DigestAsync();
            using var nobody = new ApiCaller(rights.Site.Address, key: null);
            (await GoAsync(nobody, right)).Status.ShouldBe(401, right.Operation);
            foreach (var person in keys.Keys.Where(person => !IsLetIn(right, person)))
            {
                await CheckAsync(right, person, keys[person], wrong);
            }

            (await rights.DigestAsync()).ShouldBe(before, $"{right}: something was written by keys without the right.");
            foreach (var person in keys.Keys.Where(person => IsLetIn(right, person)))
            {
                await CheckAsync(right, person, keys[person], wrong);
            }
        }

        wrong.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Operations_ForABrowserThatIsSignedIn_AreClosed()
    {
        using var visitor = await rights.Site.SignedInAsync("vanthu.banbo");

        foreach (var right in ApiRight.All.Where(right => right.Method == HttpMethod.Get))
        {
            (await visitor.GetAsync($"/api/v1/{rights.Filled(right.Address)}")).Status.ShouldBe(401, right.Operation);
        }
    }

    private static bool IsLetIn(ApiRight right, (string Place, Role Role) person) => right.StatusesFor(person.Place, person.Role).Contains(200);

    private async Task CheckAsync(ApiRight right, (string Place, Role Role) person, string key, StringBuilder wrong)
    {
        using var caller = new ApiCaller(rights.Site.Address, key);
        var reply = await GoAsync(caller, right);
        if (!right.StatusesFor(person.Place, person.Role).Contains(reply.Status))
        {
            wrong.Append(CultureInfo.InvariantCulture, $"\n{right}: {person.Place} {person.Role}: {reply.Status} {reply.Text}");
        }
    }

    private Task<ApiReply> GoAsync(ApiCaller caller, ApiRight right) =>
        caller.SendAsync(right.Method, $"/api/v1/{rights.Filled(right.Address)}", right.Body);

    // Each key is used once before rows are counted: its first use is noted.
    private Task<Dictionary<(string Place, Role Role), string>> KeysAsync() => rights.Site.InScopeAsync(async services =>
    {
        var keys = new Dictionary<(string, Role), string>();
        foreach (var (place, role) in RightsSite.People.Where(person => Roles.Contains(person.Role)))
        {
            var key = await ApiCaller.KeyAsync(services, $"rights-{place}-{role.ToString().ToLowerInvariant()}", role);
            using var caller = new ApiCaller(rights.Site.Address, key);
            (await caller.GetAsync("/api/v1/periods?limit=1")).Status.ShouldBe(200);
            keys[(place, role)] = key;
        }

        return keys;
    });
}
