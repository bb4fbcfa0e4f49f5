using System.Globalization;
using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Facts;

/// <summary>
/// Everybody's superiors on one line on one day, in memory: what SQL function <c>superiors</c> says of one unit, for all. Units that hang
/// under the same superior share one array, which is what makes adding up a nation cheap.
/// </summary>
internal sealed class SuperiorChains(Dictionary<Guid, Guid[]> direct)
{
    private readonly Dictionary<Guid, Guid[]> fromSuperior = [];

    public static async Task<SuperiorChains> ReadAsync(NpgsqlConnection connection, ReportingLine line, DateOnly on, CancellationToken cancellationToken)
    {
        // COPY takes no parameters; a date and a word of ours cannot carry anything else.
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var direct = new Dictionary<Guid, Guid[]>();
        await using var rows = await connection.BeginBinaryExportAsync(
            $"""
            COPY (SELECT subordinate_id, superior_id FROM subordinations
                  WHERE line = '{line}' AND "from" <= '{day}' AND ("to" IS NULL OR "to" >= '{day}')) TO STDOUT (FORMAT binary)
            """,
            cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            var unit = await rows.ReadAsync<Guid>(NpgsqlDbType.Uuid, cancellationToken);
            var superior = await rows.ReadAsync<Guid>(NpgsqlDbType.Uuid, cancellationToken);
            direct[unit] = direct.TryGetValue(unit, out var others) ? [.. others, superior] : [superior];
        }

        return new(direct);
    }

    /// <summary>All superiors, ascending; the unit itself is not among them.</summary>
    public Guid[] Of(Guid unit)
    {
        if (!direct.TryGetValue(unit, out var superiors))
        {
            return [];
        }

        if (superiors.Length > 1)
        {
            return Walk(unit);
        }

        if (!fromSuperior.TryGetValue(superiors[0], out var shared))
        {
            shared = fromSuperior[superiors[0]] = [.. Walk(superiors[0]).Append(superiors[0]).Order()];
        }

        // A circle in the tree is wrong data, yet must not count a unit under itself.
        return Array.IndexOf(shared, unit) < 0 ? shared : Walk(unit);
    }

    private Guid[] Walk(Guid unit)
    {
        var seen = new HashSet<Guid> { unit };
        var open = new Queue<Guid>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var superior in direct.GetValueOrDefault(next, []).Where(seen.Add))
            {
                open.Enqueue(superior);
            }
        }

        seen.Remove(unit);
        return [.. seen.Order()];
    }
}
