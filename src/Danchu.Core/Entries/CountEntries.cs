using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Registers;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Entries;

/// <summary>
/// Counts indicators from a unit's books between two dates: quarter, half-year, year and any span come from the same entries and cannot disagree. One
/// statement a register, all in one round trip. A commune's count takes the books of its villages with its own.
/// </summary>
public sealed class CountEntries(DanchuDatabase database)
{
    private const string Kept = """
        SELECT key, min(kept_from), bool_or(by_village) FROM (
            SELECT register_key AS key, kept_from, false AS by_village FROM books WHERE organisation_id = $1 AND kept_from <= $2
            UNION ALL
            SELECT b.register_key, NULL, true FROM village_places p JOIN books b ON b.organisation_id = p.village_id
            WHERE p.commune_id = $1 AND p."from" <= $2 AND b.kept_from <= $2) AS k
        GROUP BY key
        """;

    private const string Writes = "SELECT EXISTS (SELECT FROM entries WHERE organisation_id = $1 AND struck_at IS NULL AND date BETWEEN $2 AND $3)";

    private const string Others = "SELECT key FROM indicators WHERE ownership = $1";

    /// <param name="Register">Whose entries it counts.</param>
    public sealed record Counted(Register Register, RegisterCount Count, Figure Figure);

    /// <summary>What the unit's books give, by indicator; a book that was not kept yet gives nothing.</summary>
    public async Task<Dictionary<string, Counted>> ReadAsync(
        OrganisationId unit, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var counted = new Dictionary<string, Counted>(StringComparer.Ordinal);
        var kept = await KeptAsync(unit, to, cancellationToken);
        if (kept.Count == 0)
        {
            return counted;
        }

        var (writes, others, books) = await NumbersAsync(unit, kept, from, to, cancellationToken);
        foreach (var (register, numbers) in books)
        {
            // Whoever wrote nothing at all in a period did not keep books then, which is not that nothing was done.
            // A book begun well within the period says what was done since, not that nothing was done before; nor do some villages speak for all.
            var isWhole = writes && kept[register.Key].From <= from.AddMonths(1);
            foreach (var one in FiguresOf(register, numbers))
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
        var ids = new List<EntryId>();
        await ReadAsync(
            [new MeasureSql(unit, register, from, to, withVillages: true).Behind(measures)],
            (_, reader) => ids.Add(new EntryId(reader.GetGuid(0))), cancellationToken);
        return ids;
    }

    // Since when, by register, and whether villages keep it too; those that villages alone keep begin never.
    private async Task<Dictionary<string, (DateOnly From, bool ByVillages)>> KeptAsync(OrganisationId unit, DateOnly to, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<string, (DateOnly From, bool ByVillages)>(StringComparer.Ordinal);
        await ReadAsync(
            [FactCommands.Statement(Kept, unit.Value, to)],
            (_, reader) => kept[reader.GetString(0)] = (reader.IsDBNull(1) ? DateOnly.MaxValue : reader.GetFieldValue<DateOnly>(1), reader.GetBoolean(2)),
            cancellationToken);
        return kept;
    }

    // Of each book kept by what it was on the last day; whether the unit wrote anything in the period; and what is another body's work, which stands in that
    // body's books: that the unit wrote none of it down says nothing.
    private async Task<(bool Writes, HashSet<string> Others, IEnumerable<(Register, decimal?[])> Books)> NumbersAsync(
        OrganisationId unit, Dictionary<string, (DateOnly From, bool ByVillages)> kept, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var keys = kept.Keys.ToList();
        var versions = await database.Registers.AsNoTracking().Where(r => keys.Contains(r.Key) && r.ValidFrom <= to).ToListAsync(cancellationToken);
        var registers = versions.GroupBy(r => r.Key, StringComparer.Ordinal).Select(same => same.MaxBy(r => r.ValidFrom)!)
            .Where(r => r.Content.Counts.Count > 0).ToList();
        var (writes, others, numbers) = (false, new HashSet<string>(StringComparer.Ordinal), new List<decimal?[]>());
        await ReadAsync(
            [
                FactCommands.Statement(Writes, unit.Value, from, to), FactCommands.Statement(Others, Ownership.OnBehalf),
                .. registers.Select(register => new MeasureSql(unit, register, from, to, kept[register.Key].ByVillages)
                    .Numbers([.. register.Content.Counts.SelectMany(Measures)])),
            ],
            (statement, reader) =>
            {
                switch (statement)
                {
                    case 0: writes = reader.GetBoolean(0); break;
                    case 1: others.Add(reader.GetString(0)); break;
                    default: numbers.Add(Row(reader)); break;
                }
            },
            cancellationToken);
        return (writes, others, registers.Zip(numbers));
    }

    private static List<Counted> FiguresOf(Register register, decimal?[] read)
    {
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
            await ReadAsync(
                [new MeasureSql(unit, register, from, to, withVillages: true).Numbers(measures)], (_, reader) => read = Row(reader), cancellationToken);
        }

        return read;
    }

    private static decimal?[] Row(NpgsqlDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? (decimal?)null : reader.GetDecimal(at))];

    private static Figure? FigureOf(decimal? value, bool isRatio, decimal? below) => (value, isRatio) switch
    {
        (null, _) => null,
        (_, true) => below is null or 0 ? Figure.NotArisen : Figure.OfRatio(value.Value, below.Value),
        _ => Figure.Of(value.Value),
    };

    // In one round trip; the rows come with the place of their statement.
    private async Task ReadAsync(List<NpgsqlBatchCommand> statements, Action<int, NpgsqlDataReader> keep, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.FactConnection().Batch(statements);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            var statement = 0;
            do
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    keep(statement, reader);
                }

                statement++;
            }
            while (await reader.NextResultAsync(cancellationToken));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
