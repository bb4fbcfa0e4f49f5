using System.Buffers.Binary;
using System.Globalization;
using Danchu.Core.Access;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// The superiors of all units on one line on one day, in memory: what SQL function <c>superiors</c> returns for one. Units that hang
/// under the same superior share one chain, which is what makes adding up a nation cheap.
/// </summary>
internal sealed class SuperiorChains
{
    private readonly Dictionary<Guid, Guid> direct = [];
    private readonly Dictionary<Guid, List<Guid>> more = [];
    private readonly Dictionary<Guid, Chain> fromSuperior = [];
    private readonly Chain none = new([]);

    public static async Task<SuperiorChains> ReadAsync(NpgsqlConnection connection, ReportingLine line, DateOnly on, CancellationToken cancellationToken)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var chains = new SuperiorChains();
        await CopyRows.ForEachAsync(
            connection,
            $"""
            SELECT subordinate_id, superior_id FROM subordinations
            WHERE line = '{line}' AND "from" <= '{day}' AND ("to" IS NULL OR "to" >= '{day}')
            """,
            2,
            row => chains.Hang(row.Id(0), row.Id(1)),
            cancellationToken);
        return chains;
    }

    public void Hang(Guid unit, Guid superior)
    {
        if (direct.TryAdd(unit, superior))
        {
            return;
        }

        // The tree has one superior a day; where the data say otherwise, all of them count, as in SQL.
        if (!more.TryGetValue(unit, out var others))
        {
            others = more[unit] = [];
        }

        others.Add(superior);
    }

    /// <summary>All superiors; the unit itself is not among them.</summary>
    public Chain Of(Guid unit)
    {
        if (!direct.TryGetValue(unit, out var superior))
        {
            return none;
        }

        if (more.ContainsKey(unit))
        {
            return new(Walk(unit));
        }

        if (!fromSuperior.TryGetValue(superior, out var shared))
        {
            shared = fromSuperior[superior] = new([.. Walk(superior), superior]);
        }

        // A circle in the tree is wrong data, yet must not count a unit under itself.
        return Array.IndexOf(shared.Superiors, unit) < 0 ? shared : new(Walk(unit));
    }

    private IEnumerable<Guid> Walk(Guid unit)
    {
        var seen = new HashSet<Guid> { unit };
        var open = new Queue<Guid>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var superior in DirectOf(next).Where(seen.Add))
            {
                open.Enqueue(superior);
            }
        }

        return seen.Where(s => s != unit);
    }

    private IEnumerable<Guid> DirectOf(Guid unit) =>
        direct.TryGetValue(unit, out var superior) ? more.GetValueOrDefault(unit, []).Prepend(superior) : [];
}

/// <summary>The superiors of all units that hang under the same one.</summary>
internal sealed class Chain(IEnumerable<Guid> superiors)
{
    private const int UuidType = 2950;
    private byte[]? packed;

    /// <summary>Ascending, as acceptance stores them with the packed facts.</summary>
    public Guid[] Superiors { get; } = [.. superiors.Order()];

    /// <summary>As PostgreSQL sends a uuid[], so that they are compared without being parsed.</summary>
    public ReadOnlySpan<byte> Packed => packed ??= Pack();

    private byte[] Pack()
    {
        using var bytes = new MemoryStream();
        int[] head = Superiors.Length == 0 ? [0, 0, UuidType] : [1, 0, UuidType, Superiors.Length, 1];
        Array.ForEach(head, number => Write(bytes, number));
        foreach (var superior in Superiors)
        {
            Write(bytes, 16);
            bytes.Write(superior.ToByteArray(bigEndian: true));
        }

        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, int number)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, number);
        bytes.Write(four);
    }
}
