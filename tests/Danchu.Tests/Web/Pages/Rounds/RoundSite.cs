using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Rounds;

/// <summary>The running site with the units of <see cref="RoundSeed"/> and one person for each role that matters to rounds.</summary>
public sealed class RoundSite : IAsyncLifetime
{
    private const string District = "thuky.phongtho";
    private const string Leader = "lanhdao.phongtho";

    internal WebSite Site { get; } = new();

    internal RoundSeed Seed { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Site.Clock.Now = new DateTimeOffset(2023, 10, 20, 2, 0, 0, TimeSpan.Zero);
        Seed = await Site.InScopeAsync(s => RoundSeed.PlantAsync(s.GetRequiredService<DanchuDatabase>()));
        await Site.AddPersonAsync(District, (Seed.District, Role.Secretariat));
        await Site.AddPersonAsync(Leader, (Seed.District, Role.Signer));
        await Site.AddPersonAsync("canbo.namtam", (Seed.Communes[0], Role.Clerk));
        await Site.AddPersonAsync("nguoiky.namtam", (Seed.Communes[0], Role.Signer));
        await Site.AddPersonAsync("doc.tinh", (Seed.Province, Role.Reader));
        await Site.AddPersonAsync("doc.phongtho", (Seed.District, Role.Reader));
        await Site.AddPersonAsync("thuky.namnhun", (Seed.OtherDistrict, Role.Secretariat));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    internal Task<Visitor> SecretaryAsync() => Site.SignedInAsync(District);

    internal (string, string)[] Fields(params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Line"] = $"{Seed.District}/State",
            ["Input.Template"] = "thu/Year/1",
            ["Input.Year"] = "2023",
            ["Input.Asks[0].OutlineId"] = Seed.Outline.ToString(),
            ["Input.Asks[0].FormId"] = Seed.Form.ToString(),
            ["Input.DueOn"] = "9/11/2023",
        };
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        return [.. fields.Select(f => (f.Key, f.Value))];
    }

    /// <summary>Opens a draft on the screen; its id stands in the address it leads to.</summary>
    internal async Task<string> OpenAsync(Visitor visitor)
    {
        var answer = await visitor.PostAsync("/rounds/create", Fields());
        answer.Status.ShouldBe(302, answer.Html);
        return answer.Location.Split('/')[2];
    }

    internal async Task<string> IssueAsync(Visitor visitor)
    {
        var id = await OpenAsync(visitor);
        (await visitor.PostAsync($"/rounds/{id}/addressees", ("do", "matching"))).Status.ShouldBe(302);
        var submitted = await visitor.PostFromAsync($"/rounds/{id}/draft", $"/rounds/{id}/draft?handler=Submit", ("Input.WarningsSeen", "true"));
        submitted.Status.ShouldBe(302, submitted.Html);
        await SignAsync(id);
        return id;
    }

    /// <summary>A leader reads the letter that lies before them and signs.</summary>
    internal async Task SignAsync(string id)
    {
        using var leader = await Site.SignedInAsync(Leader);
        var issued = await leader.PostFromAsync($"/rounds/{id}/draft", $"/rounds/{id}/draft?handler=Issue");
        issued.Location.ShouldBe($"/rounds/{id}", issued.Html);
    }

    internal Task<AssignmentId> AssignmentAsync(string round) => Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Assignments
        .Where(a => a.RoundId == new RoundId(Guid.Parse(round)) && a.OrganisationId == Seed.Communes[0])
        .Select(a => a.Id)
        .FirstAsync(TestContext.Current.CancellationToken));
}
