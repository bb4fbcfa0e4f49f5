using System.Diagnostics;
using System.Globalization;
using Danchu.Bench.Facts;
using Npgsql;

namespace Danchu.Bench.Entries;

/// <summary>200 entries of 2023 for each unit, in four books; one unit has 10.000 documents, one 100.000. The database makes them itself.</summary>
internal sealed class LoadYear(NpgsqlDataSource source, Nation nation)
{
    /// <summary>The place in the nation of the unit with 10.000 documents, and of that with 100.000: the last two.</summary>
    public static readonly Index Large = ^1, Largest = ^2;

    private const string Indexes = "SELECT indexdef FROM pg_indexes WHERE tablename = 'entries' AND indexname <> 'pk_entries'";

    private const string DropIndexes = """
        DO $$ DECLARE i text; BEGIN
            FOR i IN SELECT indexname FROM pg_indexes WHERE tablename = 'entries' AND indexname <> 'pk_entries' LOOP EXECUTE 'DROP INDEX ' || i; END LOOP;
        END $$
        """;

    private const string Documents = """
        jsonb_build_object('ngay', d, 'so', n || '-KH/BCĐ', 'loai', (ARRAY['ke-hoach','quyet-dinh','cong-van','thong-bao'])[1 + n % 4],
            'co-quan', (ARRAY['ban-chi-dao','cap-uy','uy-ban','co-quan'])[1 + (n / 4) % 4], 'trich-yeu', 'về thực hiện dân chủ ở cơ sở, việc thứ ' || n,
            'truc-tiep', CASE WHEN n % 3 = 0 THEN 'no' ELSE 'yes' END)
        """;

    private static readonly (string Key, int Each, string Fields)[] Books =
    [
        ("van-ban", 60, Documents),
        ("hoi-nghi", 60, """
            jsonb_build_object('ngay', d, 'loai', (ARRAY['tuyen-truyen','tap-huan','quan-triet'])[1 + n % 3], 'noi-dung', 'Phổ biến Luật, buổi ' || n,
                'so-cuoc', (1 + n % 3)::text, 'so-nguoi', (20 + n % 50)::text, 'don-vi-to-chuc', (ARRAY['ban-chi-dao','co-quan','mttq'])[1 + n % 3])
            """),
        ("doi-thoai", 40, """
            jsonb_build_object('ngay', d, 'chu-tri', (ARRAY['bi-thu','chu-tich'])[1 + n % 2], 'loai', (ARRAY['nhan-dan','doan-vien-hoi-vien'])[1 + (n / 2) % 2],
                'noi', 'Nhà văn hóa bản ' || n, 'so-nguoi', (30 + n % 60)::text)
            """),
        ("dong-gop", 40, """
            jsonb_build_object('ngay', d, 'cong-trinh', 'Đường bản số ' || n % 9, 'ngay-cong', (5 + n)::text, 'dat', (n % 7 * 10)::text,
                'tien', (n * 100000)::text)
            """),
    ];

    public async Task ExecuteAsync()
    {
        var since = Stopwatch.GetTimestamp();
        await using var connection = await source.OpenConnectionAsync();
        await LoadOrganisations.ExecuteAsync(connection, nation);
        var indexes = new List<string>();
        await using (var command = new NpgsqlCommand(Indexes, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                indexes.Add(reader.GetString(0));
            }
        }

        await RunAsync(connection, "SET session_replication_role = replica");
        await RunAsync(connection, DropIndexes);
        foreach (var (key, each, fields) in Books)
        {
            await FillAsync(connection, key, fields, "SELECT id, 1 AS first, $2 AS last FROM organisations", each);
        }

        var more = $"SELECT $3::uuid AS id, {Books[0].Each} + 1 AS first, $2 AS last";
        await FillAsync(connection, "van-ban", Documents, more, 10_000, nation.Ids[Large].Value);
        await FillAsync(connection, "van-ban", Documents, more, 100_000, nation.Ids[Largest].Value);
        foreach (var index in indexes)
        {
            await RunAsync(connection, index);
        }

        await RunAsync(connection, "INSERT INTO books SELECT DISTINCT organisation_id, register_key, date '2023-01-01' FROM entries");
        await RunAsync(connection, "SET session_replication_role = DEFAULT");
        await RunAsync(connection, "VACUUM (ANALYZE) entries");
        await RunAsync(connection, "CHECKPOINT");
        await TellAsync(connection, Stopwatch.GetElapsedTime(since));
    }

    // Days go through the year as numbers do, as in a book.
    private static Task FillAsync(NpgsqlConnection connection, string key, string fields, string units, int last, params object[] more) => RunAsync(
        connection,
        $"""
        INSERT INTO entries (id, organisation_id, register_id, register_key, year, number, date, title, fields, words, revision, written_by, written_at,
            changed_by, changed_at)
        SELECT gen_random_uuid(), unit, r.id, $1, 2023, n, day, f->>'ngay' || ' mục ' || n, f, 'van ban ve thuc hien dan chu o co so viec thu ' || n, 1,
            '00000000-0000-0000-0000-000000000000', now(), '00000000-0000-0000-0000-000000000000', now()
        FROM (SELECT unit, n, day, {fields} AS f
              FROM (SELECT u.id AS unit, n, day, day::text AS d
                    FROM ({units}) u, generate_series(u.first, u.last) AS n,
                        LATERAL (SELECT date '2023-01-01' + (n * 364 / u.last) AS day) AS days) AS rows) AS filled,
            (SELECT id FROM registers WHERE key = $1 ORDER BY version DESC LIMIT 1) AS r
        """,
        [key, last, .. more]);

    private async Task TellAsync(NpgsqlConnection connection, TimeSpan took)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT count(*), pg_size_pretty(pg_table_size('entries')), pg_size_pretty(pg_indexes_size('entries')), pg_total_relation_size('entries') / count(*)
            FROM entries
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{nation.Size} units, {reader.GetInt64(0)} entries a year, loaded in {took.TotalSeconds:0} s: "
            + $"{reader.GetString(1)} and {reader.GetString(2)} of indexes, {reader.GetInt64(3)} bytes an entry"));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3_600 };
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
