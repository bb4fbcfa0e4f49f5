using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Bench.Facts;

/// <summary>Loads the nation by COPY in both shapes: all units but those held out, which the acceptance benchmark brings in.</summary>
internal sealed class LoadNation(NpgsqlDataSource source, Nation nation, IReadOnlySet<int> heldOut)
{
    public async Task ExecuteAsync(DanchuDatabase database)
    {
        await new MigrateDatabase(database).ExecuteAsync();
        await PrepareAsync(database);
        await using var connection = await source.OpenConnectionAsync();
        await LoadOrganisations.ExecuteAsync(connection, nation);
        await RunAsync(TallTables.Create);
        await CopyRows.ExecuteAsync(
            connection, "tall_tree (unit, superior, level)", nation.Ids.Index().SelectMany(u => nation.SuperiorsOf(u.Index).Select(s => (u.Index, s))), r =>
                [(r.Index, NpgsqlDbType.Integer), (r.s, NpgsqlDbType.Integer), ((short)nation.LevelOf(r.Index), NpgsqlDbType.Smallint)]);
        var counted = Enumerable.Range(0, nation.Size).Where(u => !heldOut.Contains(u)).ToList();
        await FactsAsync(connection, counted);
        await RunAsync(TallTables.Finish);
        await new RecomputeTotals(database).ExecuteAsync();
        await RunAsync("VACUUM (ANALYZE)");
        await RunAsync("CHECKPOINT");
    }

    private async Task PrepareAsync(DanchuDatabase database)
    {
        database.Periods.Add(nation.MakePeriod());
        for (var n = 0; n < Nation.IndicatorCount; n++)
        {
            var kind = (n % 12, n % 20, n % 10) switch
            {
                (0, _, _) => IndicatorKind.Ratio,
                (_, 1, _) => IndicatorKind.Money,
                (_, _, 2) => IndicatorKind.Area,
                _ => IndicatorKind.Count,
            };
            database.Indicators.Add(new Indicator
            {
                Key = $"chi-tieu-{n}", Name = $"Chỉ tiêu {n}", Unit = "đơn vị", Kind = kind, Decimals = kind == IndicatorKind.Area ? 2 : 0,
                Aggregation = Aggregation.Sum, Comparison = Comparison.PreviousPeriod,
            });
        }

        await database.SaveChangesAsync();
        nation.Indicators = await database.Indicators.AsNoTracking().OrderBy(i => i.Slot).ToListAsync();
    }

    private async Task FactsAsync(NpgsqlConnection connection, List<int> counted)
    {
        await CopyRows.ExecuteAsync(
            connection,
            "fact_sheets (period_id, line, organisation_id, level, report_id, superiors, data)",
            counted,
            unit =>
            [
                (nation.Period.Value, NpgsqlDbType.Uuid), (Nation.Line.ToString(), NpgsqlDbType.Text), (nation.Ids[unit].Value, NpgsqlDbType.Uuid),
                (nation.LevelOf(unit).ToString(), NpgsqlDbType.Text), (Nation.NewReport().Value, NpgsqlDbType.Uuid),
                (nation.SuperiorsOf(unit).Select(s => nation.Ids[s].Value).Order().ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid),
                (PackedFacts.Pack(nation.FiguresOf(unit)), NpgsqlDbType.Bytea),
            ]);
        await CopyRows.ExecuteAsync(
            connection,
            "tall_facts (unit, indicator, state, value, denominator)",
            counted.SelectMany(unit => nation.FiguresOf(unit).Select(f => (unit, f))),
            Tall);
        await CopyRows.ExecuteAsync(
            connection, "facts (organisation_id, period_id, indicator, state, value, denominator, revision, updated_by, updated_at)",
            nation.Superiors.SelectMany(unit => nation.FiguresOf(unit).Select(f => (unit, f))), Entered);
    }

    private static (object? Value, NpgsqlDbType Type)[] Tall((int Unit, (Indicator Indicator, Figure Figure) Fact) r) =>
    [
        (r.Unit, NpgsqlDbType.Integer), ((short)r.Fact.Indicator.Slot, NpgsqlDbType.Smallint), ((short)r.Fact.Figure.State, NpgsqlDbType.Smallint),
        (r.Fact.Figure.Value, NpgsqlDbType.Numeric), (r.Fact.Figure.Denominator, NpgsqlDbType.Numeric),
    ];

    private (object? Value, NpgsqlDbType Type)[] Entered((int Unit, (Indicator Indicator, Figure Figure) Fact) r) =>
    [
        (nation.Ids[r.Unit].Value, NpgsqlDbType.Uuid), (nation.Period.Value, NpgsqlDbType.Uuid), (r.Fact.Indicator.Key, NpgsqlDbType.Text),
        (r.Fact.Figure.State.ToString(), NpgsqlDbType.Text), (r.Fact.Figure.Value, NpgsqlDbType.Numeric), (r.Fact.Figure.Denominator, NpgsqlDbType.Numeric),
        (1, NpgsqlDbType.Integer), (Guid.Empty, NpgsqlDbType.Uuid), (DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz),
    ];

    private async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }
}
