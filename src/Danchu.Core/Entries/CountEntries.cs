using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Entries;

/// <summary>
/// Counts indicators from a unit's books between two dates: quarter, half-year, year and any span come from the same entries and cannot disagree. One
/// statement a register, all in one round trip. A commune's count takes the books of its villages with its own; of what a unit reports on behalf of the Front
/// and the mass organisations it takes theirs.
/// </summary>
public sealed class CountEntries(DanchuDatabase database, CountDuties countDuties)
{
    private const string Writes = "SELECT EXISTS (SELECT FROM entries WHERE organisation_id = $1 AND struck_at IS NULL AND date BETWEEN $2 AND $3)";

    /// <param name="Register">Whose entries it counts.</param>
    public sealed record Counted(Register Register, RegisterCount Count, Figure Figure)
    {
        /// <summary>Work of other bodies, counted from their books too.</summary>
        public bool IsOfBodies { get; init; }

        /// <summary>The entries it was judged from, of a figure of duties; null where a measure says which.</summary>
        public IReadOnlyList<EntryId>? Judged { get; init; }
    }

    /// <summary>What the unit's books give, by indicator; a book that was not kept yet gives nothing.</summary>
    public async Task<Dictionary<string, Counted>> ReadAsync(
        OrganisationId unit, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var counted = new Dictionary<string, Counted>(StringComparer.Ordinal);
        var (parts, others) = await database.KeptBooksAsync(unit, to, cancellationToken);
        if (parts.Count == 0)
        {
            return counted;
        }

        var (writes, numbers) = await NumbersAsync(unit, parts, from, to, cancellationToken);
        foreach (var (part, read) in parts.Zip(numbers))
        {
            // Whoever wrote nothing at all in a period did not keep books then, which is not that nothing was done.
            // A book begun well within the period says what was done since, not that nothing was done before; nor do some villages speak for all.
            var isWhole = writes && part.KeptFrom <= from.AddMonths(1);
            foreach (var one in FiguresOf(part, read))
            {
                if ((isWhole && !others.Contains(one.Count.Indicator)) || one.Figure.Value > 0)
                {
                    counted[one.Count.Indicator] = one;
                }
            }
        }

        // By the same rule: a book that was not kept the whole time gives what it has, never a nought.
        foreach (var duty in await countDuties(unit, from, to, cancellationToken))
        {
            if ((writes && duty.KeptFrom <= from.AddMonths(1)) || duty.Figure.Value > 0)
            {
                counted[duty.Indicator] = new Counted(
                    duty.Register, new RegisterCount(duty.Indicator, new EntryMeasure(MeasureKind.Entries)), duty.Figure) { Judged = duty.Behind };
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
    public async Task<List<EntryId>> BehindAsync(
        OrganisationId unit, Counted counted, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        counted.Judged is { } judged
            ? [.. judged]
            : await BehindAsync(unit, counted.Register, Measures(counted.Count), from, to, cancellationToken, counted.IsOfBodies);

    /// <summary>Which entries any of these measures takes.</summary>
    /// <param name="ofBodies">Also in the books of those the unit reports for.</param>
    internal async Task<List<EntryId>> BehindAsync(
        OrganisationId unit, Register register, IEnumerable<EntryMeasure> measures, DateOnly from, DateOnly to, CancellationToken cancellationToken,
        bool ofBodies = false)
    {
        var ids = new List<EntryId>();
        await database.ReadRowsAsync(
            [new MeasureSql(unit, register, from, to, withVillages: true, ofBodies).Behind(measures)],
            (_, reader) => ids.Add(new EntryId(reader.GetGuid(0))), cancellationToken);
        return ids;
    }

    // And whether the unit wrote anything in the period.
    private async Task<(bool Writes, List<decimal?[]> Numbers)> NumbersAsync(
        OrganisationId unit, List<KeptBook> parts, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (writes, numbers) = (false, new List<decimal?[]>());
        await database.ReadRowsAsync(
            [
                FactCommands.Statement(Writes, unit.Value, from, to),
                .. parts.Select(part => new MeasureSql(unit, part.Register, from, to, part.Villages, part.OfBodies)
                    .Numbers([.. part.Counts.SelectMany(Measures)])),
            ],
            (statement, reader) =>
            {
                if (statement == 0)
                {
                    writes = reader.GetBoolean(0);
                }
                else
                {
                    numbers.Add(Row(reader));
                }
            },
            cancellationToken);
        return (writes, numbers);
    }

    private static List<Counted> FiguresOf(KeptBook part, decimal?[] read)
    {
        var (counted, at) = (new List<Counted>(), 0);
        foreach (var count in part.Counts)
        {
            var value = read[at++];
            var below = count.Denominator is null ? null : read[at++];
            if (FigureOf(value, count.Denominator is not null, below) is { } figure && (count.Value.At != MeasureTime.Until || figure.Value > 0))
            {
                counted.Add(new Counted(part.Register, count, figure) { IsOfBodies = part.OfBodies });
            }
        }

        return counted;
    }

    private static EntryMeasure[] Measures(RegisterCount count) => count.Denominator is { } below ? [count.Value, below] : [count.Value];

    /// <summary>Each measure's number, all in one statement; null where nothing that it asks was ever written.</summary>
    internal async Task<decimal?[]> MeasureAsync(
        OrganisationId unit, Register register, IReadOnlyList<EntryMeasure> measures, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        decimal?[] read = [];
        if (measures.Count > 0)
        {
            await database.ReadRowsAsync(
                [new MeasureSql(unit, register, from, to, withVillages: true).Numbers(measures)], (_, reader) => read = Row(reader), cancellationToken);
        }

        return read;
    }

    private static decimal?[] Row(NpgsqlDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? (decimal?)null : reader.GetDecimal(at))];

    private static Figure? FigureOf(decimal? value, bool isRatio, decimal? below) => (value, isRatio) switch
    {
        (null, _) => null,
        (not 0, true) when below is null => null,
        (_, true) => below is null or 0 ? Figure.NotArisen : Figure.OfRatio(value.Value, below.Value),
        _ => Figure.Of(value.Value),
    };
}
