using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Leagues;
using Danchu.Tests.Rounds;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

/// <summary>The league of <see cref="LeagueSeed"/> on real PostgreSQL.</summary>
public sealed class LeagueWorld : IAsyncLifetime
{
    internal RoundWorld Rounds { get; } = new();

    internal LeagueSeed Seed { get; private set; } = null!;

    internal Actor Reviewer => As(Rounds.Seed.District, Role.Secretariat);

    public async ValueTask InitializeAsync()
    {
        await Rounds.InitializeAsync();
        Seed = await DoAsync((DanchuDatabase d) => LeagueSeed.PlantAsync(d, Rounds.Seed));
    }

    public ValueTask DisposeAsync() => Rounds.DisposeAsync();

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Rounds.DoAsync(work);

    internal Task<Outcome<ShowLeague.View>> TryReadAsync(Actor actor, LeagueFilter? filter = null, int page = 1) =>
        DoAsync((ShowLeague r) => r.ReadAsync(actor, new(Seed.Round, filter ?? new(), page), Cancel));

    internal async Task<ShowLeague.View> ReadAsync(LeagueFilter? filter = null, int page = 1) => Value(await TryReadAsync(Reviewer, filter, page));

    /// <summary>Every row, page after page.</summary>
    internal async Task<List<LeagueRow>> AllAsync(LeagueFilter filter)
    {
        var first = await ReadAsync(filter);
        return [.. first.Rows, .. (await ReadAsync(filter, 2)).Rows];
    }
}
