using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>Whose figures stand in those of today's unit for a period before it was merged.</summary>
/// <param name="Share">Of the predecessor, above 0 to 1, that went to the unit.</param>
public sealed record MergedSource(OrganisationId Id, string Name, decimal Share);

/// <summary>
/// Theo đơn vị nay: the figures of an organisation for a period before it took others in, with those of its predecessors by their share, so that the years
/// before and after a merger speak of the same area. A body that only took over tasks is no successor of the area; one that stood below the
/// organisation is in its totals already. Where a predecessor has not said an indicator, nobody knows the sum and there is none.
/// </summary>
public sealed class LoadAsNow(DanchuDatabase database, LoadTotals loadTotals)
{
    private const string ReadSources =
        """
        WITH RECURSIVE parts AS (
            SELECT d.at, d.day, s.predecessor_id AS id, s.share::numeric AS share, 1 AS depth
            FROM unnest($3::date[]) WITH ORDINALITY AS d (day, at)
            JOIN successions s ON s.successor_id = $1 AND s."on" > d.day AND s.kind <> 'Takeover'
            UNION ALL
            SELECT p.at, p.day, s.predecessor_id, (p.share * s.share)::numeric, p.depth + 1
            FROM parts p JOIN successions s ON s.successor_id = p.id AND s."on" > p.day AND s.kind <> 'Takeover'
            WHERE p.depth < 10
        )
        SELECT p.at::int, o.id, o.name, least(sum(p.share), 1)
        FROM parts p JOIN organisations o ON o.id = p.id
        WHERE o."from" <= p.day AND NOT EXISTS (SELECT FROM subtree($1, $2, p.day) AS below WHERE below.organisation_id = o.id)
        GROUP BY p.at, o.id, o.name ORDER BY p.at, o.name
        """;

    /// <param name="asHad">The unit's own, as they were reported.</param>
    /// <returns>The same where nothing was merged into the unit since.</returns>
    public async Task<UnitTotals> ReadAsync(
        UnitTotals asHad, OrganisationId unit, ReportingLine line, ReportingPeriod period, CancellationToken cancellationToken = default) =>
        (await ReadAsync([asHad], unit, line, [period], cancellationToken))[0];

    /// <summary>The same for several periods: one query where nothing was merged.</summary>
    public async Task<IReadOnlyList<UnitTotals>> ReadAsync(
        IReadOnlyList<UnitTotals> asHad, OrganisationId unit, ReportingLine line, IReadOnlyList<ReportingPeriod> periods,
        CancellationToken cancellationToken = default)
    {
        var sources = await SourcesAsync(unit, line, periods, cancellationToken);
        var result = new List<UnitTotals>();
        foreach (var (at, had) in asHad.Index())
        {
            result.Add(sources.TryGetValue(at, out var merged) ? await MergeAsync(had, merged, line, periods[at], cancellationToken) : had);
        }

        return result;
    }

    private async Task<UnitTotals> MergeAsync(
        UnitTotals had, List<MergedSource> sources, ReportingLine line, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var parts = new List<(UnitTotals Totals, decimal Share)>();
        foreach (var source in sources)
        {
            parts.Add((await loadTotals.ReadAcceptedAsync(source.Id, line, period.Id, cancellationToken), source.Share));
        }

        return had.MergedWith(parts, sources);
    }

    private async Task<Dictionary<int, List<MergedSource>>> SourcesAsync(
        OrganisationId unit, ReportingLine line, IReadOnlyList<ReportingPeriod> periods, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.FactConnection().Batch(
                FactCommands.Statement(ReadSources, unit.Value, line, periods.Select(p => p.To).ToArray()));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            return await GroupedAsync(reader, cancellationToken);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task<Dictionary<int, List<MergedSource>>> GroupedAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var sources = new Dictionary<int, List<MergedSource>>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var at = reader.GetInt32(0) - 1;
            sources.TryAdd(at, []);
            sources[at].Add(new(new OrganisationId(reader.GetGuid(1)), reader.GetString(2), reader.GetDecimal(3)));
        }

        return sources;
    }
}
