using System.Runtime.CompilerServices;
using Danchu.Core.Database;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Every unit that matches, in the order asked for, some hundreds at a time: what is written to a file does not stand in memory.</summary>
internal static class LoadWholeLeague
{
    private const int Batch = 500;

    public static async IAsyncEnumerable<LeagueRow> RowsAsync(
        this DanchuDatabase database, League league, LeagueFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var units = await database.InOrderAsync(league, filter, 0, int.MaxValue, cancellationToken);
        var before = 0;
        foreach (var batch in units.Chunk(Batch))
        {
            foreach (var row in await database.ReadRowsAsync(league, batch, filter.Points, before, cancellationToken))
            {
                yield return row;
            }

            before += batch.Length;
        }
    }
}
