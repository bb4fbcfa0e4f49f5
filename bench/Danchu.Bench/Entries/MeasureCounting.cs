using Danchu.Bench.Facts;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Entries;

/// <summary>The figures of a unit's books for a year, against a statement a book written by hand for these four books alone.</summary>
internal static class MeasureCounting
{
    private const int Units = 100;
    private static readonly DateOnly First = new(2023, 1, 1), Last = new(2023, 12, 31);

    private static readonly string[] ByHand =
    [
        """
        SELECT count(*) FILTER (WHERE o = 'cap-uy' AND t), count(*) FILTER (WHERE o = 'uy-ban' AND t), count(*) FILTER (WHERE o = 'ban-chi-dao' AND t),
            count(*) FILTER (WHERE o = 'ban-chi-dao' AND t AND l = 'ke-hoach'), count(*) FILTER (WHERE o = 'ban-chi-dao' AND t AND l = 'quyet-dinh'),
            count(*) FILTER (WHERE o = 'ban-chi-dao' AND t AND l = 'thong-bao-ket-luan'), count(*) FILTER (WHERE o = 'ban-chi-dao' AND t AND l = 'thong-bao'),
            count(*) FILTER (WHERE o = 'ban-chi-dao' AND t AND l = 'cong-van'), count(*) FILTER (WHERE o = 'mttq' AND t),
            count(*) FILTER (WHERE o = 'doan-the' AND t), count(*) FILTER (WHERE o = 'co-quan' AND t),
            count(*) FILTER (WHERE o = 'cap-uy' AND p AND l = 'ke-hoach'), count(*) FILTER (WHERE o = 'uy-ban' AND p AND l = 'ke-hoach'),
            count(*) FILTER (WHERE o = 'ban-chi-dao' AND p AND l = 'ke-hoach'), count(*) FILTER (WHERE o = 'mttq' AND p AND l = 'ke-hoach'),
            count(*) FILTER (WHERE o = 'mttq' AND p AND l = 'cong-van'), count(*) FILTER (WHERE v = 'kien-toan' AND l = 'quyet-dinh'),
            count(*) FILTER (WHERE v = 'noi-quy-quy-che')
        FROM (SELECT fields->>'co-quan' AS o, fields->>'truc-tiep' = 'yes' AS t, fields->>'loai' AS l, fields->>'trien-khai-luat' = 'yes' AS p,
                fields->>'viec' AS v FROM entries
              WHERE organisation_id = $1 AND register_key = 'van-ban' AND struck_at IS NULL AND date BETWEEN $2 AND $3) AS e
        """,
        """
        SELECT sum(c) FILTER (WHERE l = 'quan-triet'), sum(p) FILTER (WHERE l = 'quan-triet'), sum(c) FILTER (WHERE l = 'long-ghep'),
            sum(p) FILTER (WHERE l = 'long-ghep'), sum(c) FILTER (WHERE l = 'tap-huan'), sum(p) FILTER (WHERE l = 'tap-huan'),
            sum(c) FILTER (WHERE l = 'tuyen-truyen' AND b IN ('ban-chi-dao', 'co-quan')),
            sum(p) FILTER (WHERE l = 'tuyen-truyen' AND b IN ('ban-chi-dao', 'co-quan')),
            sum(c) FILTER (WHERE l = 'dan-van'), sum(p) FILTER (WHERE l = 'dan-van'), sum(c) FILTER (WHERE l = 'tuyen-truyen' AND b IN ('mttq', 'doan-the')),
            sum(p) FILTER (WHERE l = 'tuyen-truyen' AND b IN ('mttq', 'doan-the')), sum(c) FILTER (WHERE l = 'phat-thanh')
        FROM (SELECT (fields->>'so-cuoc')::numeric AS c, (fields->>'so-nguoi')::numeric AS p, fields->>'loai' AS l, fields->>'don-vi-to-chuc' AS b
              FROM entries
              WHERE organisation_id = $1 AND register_key = 'hoi-nghi' AND struck_at IS NULL AND date BETWEEN $2 AND $3) AS e
        """,
        """
        SELECT count(*) FILTER (WHERE s AND k), sum(p) FILTER (WHERE s AND k), count(*) FILTER (WHERE c AND k), sum(p) FILTER (WHERE c AND k),
            sum(p) FILTER (WHERE c AND l = 'nhan-dan'), sum(p) FILTER (WHERE c AND l = 'doan-vien-hoi-vien'), count(*) FILTER (WHERE (s OR c) AND k),
            sum(p) FILTER (WHERE (s OR c) AND k)
        FROM (SELECT fields->>'loai' AS l, fields->>'loai' IN ('nhan-dan', 'doan-vien-hoi-vien') AS k,
                fields->>'chu-tri' IN ('bi-thu', 'bi-thu-chu-tich') AS s, fields->>'chu-tri' = 'chu-tich' AS c, (fields->>'so-nguoi')::numeric AS p FROM entries
              WHERE organisation_id = $1 AND register_key = 'doi-thoai' AND struck_at IS NULL AND date BETWEEN $2 AND $3) AS e
        """,
        """
        SELECT sum((fields->>'ngay-cong')::numeric), sum((fields->>'dat')::numeric), sum((fields->>'tien')::numeric),
            count(DISTINCT lower(fields->>'cong-trinh'))
        FROM entries WHERE organisation_id = $1 AND register_key = 'dong-gop' AND struck_at IS NULL AND date BETWEEN $2 AND $3
        """,
    ];

    public static Task<BudgetLine> ExecuteAsync(IServiceProvider services, NpgsqlDataSource source, Nation nation)
    {
        IEnumerable<OrganisationId> Chosen(int round)
        {
            var random = new Random(round);
            return Enumerable.Range(0, Units).Select(_ => nation.Ids[random.Next(1, nation.Size - 2)]);
        }

        return Turns.ExecuteAsync(
            "100 units' forms counted, 200 entries each", 8,
            round => OursAsync(services, Chosen(round)), round => ByHandAsync(source, Chosen(round)));
    }

    /// <summary>The same of one unit with many entries.</summary>
    public static Task<BudgetLine> OfOneAsync(IServiceProvider services, NpgsqlDataSource source, OrganisationId unit) => Turns.ExecuteAsync(
        "a unit's form counted, 10.000 entries", 3, _ => OursAsync(services, [unit]), _ => ByHandAsync(source, [unit]));

    private static async Task OursAsync(IServiceProvider services, IEnumerable<OrganisationId> units)
    {
        foreach (var unit in units)
        {
            await using var scope = services.CreateAsyncScope();
            var counted = await scope.ServiceProvider.GetRequiredService<CountEntries>().ReadAsync(unit, First, Last);
            Sum(counted.Values.Sum(one => one.Figure.Value ?? 0), unit);
        }
    }

    private static async Task ByHandAsync(NpgsqlDataSource source, IEnumerable<OrganisationId> units)
    {
        foreach (var unit in units)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            foreach (var text in ByHand)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(text)
                {
                    Parameters = { new() { Value = unit.Value }, new() { Value = First }, new() { Value = Last } },
                });
            }

            await batch.PrepareAsync();
            await using var reader = await batch.ExecuteReaderAsync();
            var sum = 0m;
            do
            {
                while (await reader.ReadAsync())
                {
                    sum += Enumerable.Range(0, reader.FieldCount).Sum(at => reader.IsDBNull(at) ? 0 : Convert.ToDecimal(reader.GetValue(at), null));
                }
            }
            while (await reader.NextResultAsync());
            Sum(sum, unit);
        }
    }

    private static readonly Dictionary<OrganisationId, decimal> Sums = [];

    // Whoever counts a unit first says what the other must find.
    private static void Sum(decimal sum, OrganisationId unit)
    {
        if (Sums.TryGetValue(unit, out var before) ? before != sum : !Sums.TryAdd(unit, sum))
        {
            throw new InvalidOperationException($"Both sides do not agree on {unit}: {before} and {sum}.");
        }
    }
}
