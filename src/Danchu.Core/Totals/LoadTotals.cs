using System.Data;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// The figures of one organisation by every scope, in one round trip: its own facts, and the kept totals of the levels below. Rights are
/// the caller's to ask: the operation that shows them knows for whom.
/// </summary>
public sealed class LoadTotals(DanchuDatabase database)
{
    private const string ReadLevels = "SELECT level, units, data FROM totals WHERE period_id = $1 AND line = $2 AND organisation_id = $3";

    private const string ReadOwn = "SELECT indicator, state, value, denominator, text FROM facts WHERE organisation_id = $1 AND period_id = $2";

    private const string ReadIndicators = "SELECT key, slot, name, kind, decimals, aggregation, ownership FROM indicators";

    private const string ReadSheet = "SELECT data FROM fact_sheets WHERE organisation_id = $1 AND period_id = $2 AND line = $3";

    /// <summary>With the own figures as they are entered now: for the unit itself.</summary>
    public async Task<UnitTotals> ReadAsync(
        OrganisationId organisation, ReportingLine line, PeriodId period, CancellationToken cancellationToken = default) =>
            (await EnteredAsync(organisation, line, [period], cancellationToken))[0];

    /// <summary>As this actor may see them: what a unit has entered and not yet sent is its own; others get what was accepted of it.</summary>
    public async Task<UnitTotals> ReadAsync(
        Actor actor, OrganisationId organisation, ReportingLine line, PeriodId period, CancellationToken cancellationToken = default) =>
            (await ReadAsync(actor, organisation, line, [period], cancellationToken))[0];

    /// <summary>The same of several periods in one round trip, in their order.</summary>
    public Task<List<UnitTotals>> ReadAsync(
        Actor actor, OrganisationId organisation, ReportingLine line, IReadOnlyList<PeriodId> periods, CancellationToken cancellationToken = default) =>
            actor.On(line).IsIn(organisation)
                ? EnteredAsync(organisation, line, periods, cancellationToken)
                : AcceptedAsync(organisation, line, periods, cancellationToken);

    /// <summary>As others than the unit see it: what was accepted of it.</summary>
    public async Task<UnitTotals> ReadAcceptedAsync(
        OrganisationId organisation, ReportingLine line, PeriodId period, CancellationToken cancellationToken = default) =>
            (await AcceptedAsync(organisation, line, [period], cancellationToken))[0];

    private Task<List<UnitTotals>> AcceptedAsync(
        OrganisationId organisation, ReportingLine line, IReadOnlyList<PeriodId> periods, CancellationToken cancellationToken) =>
            ReadAsync(
                organisation, line, periods, period => FactCommands.Statement(ReadSheet, organisation.Value, period.Value, line),
                (reader, indicators) => SheetAsync(reader, indicators, cancellationToken), cancellationToken);

    private Task<List<UnitTotals>> EnteredAsync(
        OrganisationId organisation, ReportingLine line, IReadOnlyList<PeriodId> periods, CancellationToken cancellationToken) =>
            ReadAsync(
                organisation, line, periods, period => FactCommands.Statement(ReadOwn, organisation.Value, period.Value),
                async (reader, _) => await OwnAsync(reader, cancellationToken), cancellationToken);

    private async Task<List<UnitTotals>> ReadAsync(
        OrganisationId organisation,
        ReportingLine line,
        IReadOnlyList<PeriodId> periods,
        Func<PeriodId, NpgsqlBatchCommand> ownStatement,
        Func<NpgsqlDataReader, List<Indicator>, Task<Dictionary<string, Figure>>> readOwn,
        CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var figures = periods.SelectMany(p => new[] { FactCommands.Statement(ReadLevels, p.Value, line, organisation.Value), ownStatement(p) });
            await using var batch = database.FactConnection().Batch(figures.Prepend(FactCommands.Statement(ReadIndicators)));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            var indicators = await IndicatorsAsync(reader, cancellationToken);
            var totals = new List<UnitTotals>();
            while (await reader.NextResultAsync(cancellationToken))
            {
                var levels = await LevelsAsync(reader, cancellationToken);
                await reader.NextResultAsync(cancellationToken);
                totals.Add(new(indicators, await readOwn(reader, indicators), levels));
            }

            return totals;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task<Dictionary<string, Figure>> SheetAsync(
        NpgsqlDataReader reader, List<Indicator> indicators, CancellationToken cancellationToken)
    {
        var sheet = await reader.ReadAsync(cancellationToken) ? reader.GetFieldValue<byte[]>(0) : PackedFacts.Pack([]);
        var own = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            if (new SheetReader(sheet).Find(indicator.Slot) is { } figure)
            {
                own[indicator.Key] = PackedFacts.FigureOf(figure, indicator);
            }
        }

        return own;
    }

    private static async Task<Dictionary<Level, UnitCount>> LevelsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var levels = new Dictionary<Level, UnitCount>();
        while (await reader.ReadAsync(cancellationToken))
        {
            levels[Enum.Parse<Level>(reader.GetString(0))] = UnitCount.Unpack(reader.GetInt32(1), reader.GetFieldValue<byte[]>(2));
        }

        return levels;
    }

    private static async Task<Dictionary<string, Figure>> OwnAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var own = new Dictionary<string, Figure>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            own[reader.GetString(0)] = new(
                Enum.Parse<FigureState>(reader.GetString(1)), Number(reader, 2), Number(reader, 3), reader.IsDBNull(4) ? null : reader.GetString(4));
        }

        return own;
    }

    // All are read each time: a catalogue is small, and a copy kept in a node would be stale when another node has loaded a new one.
    private static async Task<List<Indicator>> IndicatorsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var indicators = new List<Indicator>();
        while (await reader.ReadAsync(cancellationToken))
        {
            indicators.Add(new Indicator
            {
                Key = reader.GetString(0),
                Slot = reader.GetInt32(1),
                Name = reader.GetString(2),
                Unit = "",
                Kind = Enum.Parse<IndicatorKind>(reader.GetString(3)),
                Decimals = reader.GetInt32(4),
                Aggregation = Enum.Parse<Aggregation>(reader.GetString(5)),
                Comparison = Comparison.None,
                Ownership = Enum.Parse<Ownership>(reader.GetString(6)),
            });
        }

        return indicators;
    }

    private static decimal? Number(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
}
