using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Entries;

/// <summary>
/// Counts indicators from a unit's books between two dates: quarter, half-year, year and any span come from the same entries and cannot disagree. One
/// statement a register. A commune's count takes the books of its villages with its own.
/// </summary>
public sealed class CountEntries(DanchuDatabase database)
{
    /// <summary>
    /// $1 unit, $2 register, $3 the last day, $4 the column that names a village; the measures' own parameters follow. An entry of a village was here on its
    /// date, is here on the last day, or both; a village is called as it is today, two of one name by their codes too.
    /// </summary>
    internal const string Rows = """
        WITH e AS MATERIALIZED (
            SELECT id, date, number, fields AS f, opened_on, closed_on, true AS was_here, true AS is_here FROM entries
            WHERE organisation_id = $1 AND register_key = $2 AND struck_at IS NULL AND date <= $3
            UNION ALL
            SELECT x.id, x.date, x.number, CASE WHEN x.fields ? $4 THEN x.fields || jsonb_build_object($4, v.called) ELSE x.fields END,
                x.opened_on, x.closed_on, x.date BETWEEN v."from" AND v.until, $3 BETWEEN v."from" AND v.until
            FROM (
                SELECT p.village_id, p."from", COALESCE(p."to", 'infinity') AS until,
                    CASE WHEN count(*) OVER (PARTITION BY lower(o.name)) > 1 THEN o.name || ', ' || o.code ELSE o.name END AS called
                FROM village_places p JOIN organisations o ON o.id = p.village_id WHERE p.commune_id = $1 AND p."from" <= $3) v
            JOIN entries x ON x.organisation_id = v.village_id
            WHERE x.register_key = $2 AND x.struck_at IS NULL AND x.date <= $3)
        """;

    internal const int RowParameters = 4;

    /// <param name="Register">Whose entries it counts.</param>
    public sealed record Counted(Register Register, RegisterCount Count, Figure Figure);

    /// <summary>What the unit's books give, by indicator; a book that was not kept yet gives nothing.</summary>
    public async Task<Dictionary<string, Counted>> ReadAsync(
        OrganisationId unit, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var kept = await KeptAsync(unit, to, cancellationToken);
        var counted = new Dictionary<string, Counted>(StringComparer.Ordinal);
        if (kept.Count == 0)
        {
            return counted;
        }

        // Another body's work stands in that body's books: that the unit wrote none of it down says nothing.
        var others = await database.Indicators.Where(i => i.Ownership == Ownership.OnBehalf).Select(i => i.Key)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var writes = await database.Entries.AnyAsync(
            e => e.OrganisationId == unit && e.StruckAt == null && e.Date >= from && e.Date <= to, cancellationToken);
        var keys = kept.Keys.ToList();
        var versions = await database.Registers.AsNoTracking().Where(r => keys.Contains(r.Key) && r.ValidFrom <= to).ToListAsync(cancellationToken);
        foreach (var register in versions.GroupBy(r => r.Key, StringComparer.Ordinal).Select(same => same.MaxBy(r => r.ValidFrom)!))
        {
            // Whoever wrote nothing at all in a period did not keep books then, which is not that nothing was done.
            // A book begun well within the period says what was done since, not that nothing was done before; nor do some villages speak for all.
            var isWhole = writes && kept[register.Key] <= from.AddMonths(1);
            foreach (var one in await CountAsync(unit, register, from, to, cancellationToken))
            {
                if ((isWhole && !others.Contains(one.Count.Indicator)) || one.Figure.Value > 0)
                {
                    counted[one.Count.Indicator] = one;
                }
            }
        }

        return counted;
    }

    /// <summary>
    /// Counted indicators, each with a hash over what the entries behind it say: what signing freezes, and what shows that one was changed since.
    /// </summary>
    public async Task<Dictionary<string, string>> ProveAsync(
        OrganisationId unit, DateOnly from, DateOnly to, IEnumerable<string> indicators, CancellationToken cancellationToken = default)
    {
        var wanted = indicators.ToHashSet(StringComparer.Ordinal);
        var counted = wanted.Count == 0 ? [] : await ReadAsync(unit, from, to, cancellationToken);
        return await ProveAsync(unit, from, to, counted.Values.Where(one => wanted.Contains(one.Count.Indicator)), cancellationToken);
    }

    /// <summary>The same of what was counted just now.</summary>
    public async Task<Dictionary<string, string>> ProveAsync(
        OrganisationId unit, DateOnly from, DateOnly to, IEnumerable<Counted> counted, CancellationToken cancellationToken = default)
    {
        var proofs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in counted)
        {
            var ids = await BehindAsync(unit, one, from, to, cancellationToken);
            var behind = await database.Entries.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(cancellationToken);
            proofs[one.Count.Indicator] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', behind.Select(e => e.HashOf())))));
        }

        return proofs;
    }

    /// <summary>Which entries a figure was counted from; of a ratio those of both numbers.</summary>
    public Task<List<EntryId>> BehindAsync(
        OrganisationId unit, Counted counted, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        BehindAsync(unit, counted.Register, Measures(counted.Count), from, to, cancellationToken);

    /// <summary>Which entries any of these measures takes.</summary>
    internal async Task<List<EntryId>> BehindAsync(
        OrganisationId unit, Register register, IEnumerable<EntryMeasure> measures, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var sql = new MeasureSql(register, from, to);
        var rows = string.Join(" OR ", measures.Select(measure => $"({sql.Rows(measure)})"));
        var ids = new List<EntryId>();
        await ReadAsync(
            unit, register, to, $"{Rows} SELECT id FROM e WHERE {rows} ORDER BY date, number", sql,
            reader => ids.Add(new EntryId(reader.GetGuid(0))), cancellationToken);
        return ids;
    }

    // Since when, by register; those that villages alone keep begin never.
    private async Task<Dictionary<string, DateOnly>> KeptAsync(OrganisationId unit, DateOnly to, CancellationToken cancellationToken)
    {
        var kept = await database.Books.AsNoTracking().Where(b => b.OrganisationId == unit && b.KeptFrom <= to)
            .ToDictionaryAsync(b => b.RegisterKey, b => b.KeptFrom, StringComparer.Ordinal, cancellationToken);
        var ofVillages = from place in database.VillagePlaces
                         join book in database.Books on place.VillageId equals book.OrganisationId
                         where place.CommuneId == unit && place.From <= to && book.KeptFrom <= to
                         select book.RegisterKey;
        foreach (var key in await ofVillages.Distinct().ToListAsync(cancellationToken))
        {
            kept.TryAdd(key, DateOnly.MaxValue);
        }

        return kept;
    }

    private async Task<List<Counted>> CountAsync(
        OrganisationId unit, Register register, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var read = await MeasureAsync(unit, register, [.. register.Content.Counts.SelectMany(Measures)], from, to, cancellationToken);
        var (counted, at) = (new List<Counted>(), 0);
        foreach (var count in register.Content.Counts)
        {
            var value = read[at++];
            var below = count.Denominator is null ? null : read[at++];
            if (FigureOf(value, count.Denominator is not null, below) is { } figure && (count.Value.At != MeasureTime.Until || figure.Value > 0))
            {
                counted.Add(new Counted(register, count, figure));
            }
        }

        return counted;
    }

    private static EntryMeasure[] Measures(RegisterCount count) => count.Denominator is { } below ? [count.Value, below] : [count.Value];

    /// <summary>Each measure's number, all in one statement; null where nothing was ever written.</summary>
    internal async Task<decimal?[]> MeasureAsync(
        OrganisationId unit, Register register, IReadOnlyList<EntryMeasure> measures, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        decimal?[] read = [];
        if (measures.Count > 0)
        {
            var sql = new MeasureSql(register, from, to);
            var numbers = measures.Select(measure => $"({sql.Number(measure)})").ToList();
            await ReadAsync(
                unit, register, to, $"{Rows} SELECT {string.Join(",\n", numbers)}", sql,
                reader => read = [.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? (decimal?)null : reader.GetDecimal(at))],
                cancellationToken);
        }

        return read;
    }

    private static Figure? FigureOf(decimal? value, bool isRatio, decimal? below) => (value, isRatio) switch
    {
        (null, _) => null,
        (_, true) => below is null or 0 ? Figure.NotArisen : Figure.OfRatio(value.Value, below.Value),
        _ => Figure.Of(value.Value),
    };

    private async Task ReadAsync(
        OrganisationId unit, Register register, DateOnly to, string text, MeasureSql sql, Action<NpgsqlDataReader> keep, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(text, (NpgsqlConnection)database.Database.GetDbConnection());
            foreach (var value in new object[] { unit.Value, register.Key, to, OwnVillage.ColumnOf(register)?.Key ?? "" })
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            command.Parameters.AddRange(sql.Parameters.ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                keep(reader);
            }
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
