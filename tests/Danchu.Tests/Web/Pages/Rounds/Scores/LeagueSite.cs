using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Tests.Rounds;
using Danchu.Tests.Scoring.Leagues;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Rounds.Scores;

/// <summary>The running site with the league of <see cref="LeagueSeed"/>; the district's secretary is thuky.huyen.</summary>
public sealed class LeagueSite : IAsyncLifetime
{
    internal const string Secretary = "thuky.huyen";

    internal WebSite Site { get; } = new();

    internal RoundSeed Units { get; private set; } = null!;

    internal LeagueSeed Seed { get; private set; } = null!;

    internal string Address => $"/rounds/{Seed.Round}/scores";

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        (Units, Seed) = await Site.InScopeAsync(async s =>
        {
            var database = s.GetRequiredService<DanchuDatabase>();
            var units = await RoundSeed.PlantAsync(database);
            return (units, await LeagueSeed.PlantAsync(database, units));
        });
        await Site.AddPersonAsync(Secretary, (Units.District, Role.Secretariat));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    internal Task<Visitor> SecretaryAsync() => Site.SignedInAsync(Secretary);
}
