using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Registers;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>What one statement counts for a unit: of a book that it, its villages or the bodies it reports for keep.</summary>
/// <param name="KeptFrom">By the unit itself; never where only others keep it.</param>
/// <param name="Villages">Whether villages of it keep the book.</param>
/// <param name="OfBodies">Counts of other bodies' work, which stands in their books.</param>
internal sealed record KeptBook(Register Register, List<RegisterCount> Counts, DateOnly KeptFrom, bool Villages, bool OfBodies);

internal static class KeptBooks
{
    private static readonly string Kept = $"""
        SELECT key, min(kept_from), bool_or(keeper = 'unit'), bool_or(keeper = 'village'), bool_or(keeper = 'body') FROM (
            SELECT register_key AS key, kept_from, 'unit' AS keeper FROM books WHERE organisation_id = $1 AND kept_from <= $2
            UNION ALL
            SELECT b.register_key, NULL, 'village' FROM village_places p JOIN books b ON b.organisation_id = p.village_id
            WHERE p.commune_id = $1 AND p."from" <= $2 AND b.kept_from <= $2
            UNION ALL
            SELECT b.register_key, NULL, 'body' FROM ({ReportedBodies.Sql("$1", "$2")}) r JOIN books b ON b.organisation_id = r.body_id
            WHERE b.kept_from <= $2) AS k
        GROUP BY key
        """;

    private const string Others = "SELECT key FROM indicators WHERE ownership = $1";

    private sealed record Keepers(DateOnly From, bool Unit, bool Villages, bool Bodies);

    /// <summary>
    /// Each book by what it was on the last day, what bodies keep too apart. And what is another body's work: that the unit wrote none of it down says nothing.
    /// </summary>
    public static async Task<(List<KeptBook> Books, HashSet<string> Others)> KeptBooksAsync(
        this DanchuDatabase database, OrganisationId unit, DateOnly to, CancellationToken cancellationToken)
    {
        var (kept, others) = (new Dictionary<string, Keepers>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await database.ReadRowsAsync(
            [FactCommands.Statement(Kept, unit.Value, to), FactCommands.Statement(Others, Ownership.OnBehalf)],
            (statement, reader) =>
            {
                if (statement == 1)
                {
                    others.Add(reader.GetString(0));
                    return;
                }

                var from = reader.IsDBNull(1) ? DateOnly.MaxValue : reader.GetFieldValue<DateOnly>(1);
                kept[reader.GetString(0)] = new Keepers(from, reader.GetBoolean(2), reader.GetBoolean(3), reader.GetBoolean(4));
            },
            cancellationToken);
        var keys = kept.Keys.ToList();
        var versions = keys.Count == 0 ? []
            : await database.Registers.AsNoTracking().Where(r => keys.Contains(r.Key) && r.ValidFrom <= to).ToListAsync(cancellationToken);
        return (
            [
                .. versions.GroupBy(r => r.Key, StringComparer.Ordinal).Select(same => same.MaxBy(r => r.ValidFrom)!)
                    .SelectMany(register => Split(register, kept[register.Key], others)),
            ],
            others);
    }

    private static IEnumerable<KeptBook> Split(Register register, Keepers keepers, HashSet<string> others)
    {
        var counts = register.Content.Counts.ToLookup(count => keepers.Bodies && others.Contains(count.Indicator));
        if (counts[false].Any() && (keepers.Unit || keepers.Villages))
        {
            yield return new KeptBook(register, [.. counts[false]], keepers.From, keepers.Villages, OfBodies: false);
        }

        if (counts[true].Any())
        {
            yield return new KeptBook(register, [.. counts[true]], keepers.From, keepers.Villages, OfBodies: true);
        }
    }
}
