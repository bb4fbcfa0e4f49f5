using System.Diagnostics;
using System.Globalization;
using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Reuse;
using Danchu.Core.Rounds;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Bench.Reuse;

/// <summary>A report of seven pages accepted from every unit of a nation, and one of thirty pages that is being written, half of it from elsewhere.</summary>
internal sealed class LoadReports(NpgsqlDataSource source, Nation nation, StockPhrases stock)
{
    private const int SentencesOfOne = 150;
    private const int SentencesOfThirtyPages = 720;

    // The draft is asked by the superior of its unit in a round of its own.
    private const int DraftRound = -1;

    private static readonly DateTimeOffset Sent = new(2023, 12, 20, 0, 0, 0, TimeSpan.Zero);

    private readonly MadeReport made = new();
    private readonly Dictionary<int, (RoundId Round, AskId Ask)> rounds = [];
    private readonly List<(Guid Report, string[] Texts)> written = [];

    public ReportId Draft { get; } = ReportId.New();

    /// <summary>A report to be taken into the index: accepted, and of the usual size.</summary>
    public ReportId Usual { get; private set; }

    private int Writer => nation.Size - 1;

    public async Task ExecuteAsync(DanchuDatabase database)
    {
        var since = Stopwatch.GetTimestamp();
        await using var connection = await source.OpenConnectionAsync();
        await LoadOrganisations.ExecuteAsync(connection, nation);
        await AskAsync(database);
        await RunAsync(connection, "SET session_replication_role = replica");
        await RunAsync(connection, "DROP INDEX ix_report_sections_words");
        await RunAsync(connection, "DROP INDEX ix_report_prints_prints");
        foreach (var units in Enumerable.Range(1, nation.Size - 1).Chunk(2_000))
        {
            await AcceptedAsync(connection, units);
        }

        await WriteDraftAsync(connection);
        await RunAsync(connection, "CREATE INDEX ix_report_prints_prints ON report_prints USING gin (prints) WITH (fastupdate = off)");
        await RunAsync(connection, "SET session_replication_role = DEFAULT");
        await RunAsync(connection, "VACUUM (ANALYZE)");
        await TellAsync(connection, Stopwatch.GetElapsedTime(since));
    }

    private async Task AskAsync(DanchuDatabase database)
    {
        var outline = new Outline
        {
            Key = "do", Version = 1, Name = "Đo", DocumentType = "BC", Subject = "Đo", Line = ReportingLine.State, ForKinds = [], ContentHash = "",
            Sections =
            [
                .. Enumerable.Range(0, MadeReport.Sections).Select(n =>
                    new OutlineSection(Key(n), (n + 1).ToString(CultureInfo.InvariantCulture), "Mục", "", Writes: true, [], [], [], [])),
            ],
        };
        database.AddRange(nation.MakePeriod(), outline);
        foreach (var (place, superior) in nation.Superiors.Select(unit => (unit, unit)).Append((DraftRound, nation.SuperiorOf(Writer)!.Value)))
        {
            var round = new ReportingRound
            {
                Line = Nation.Line, IssuerId = nation.Ids[superior], PeriodId = nation.Period, DueOn = new(2023, 12, 20), Subject = "báo cáo năm 2023",
                State = RoundState.Issued,
            };
            round.Asks.Add(new Ask { RoundId = round.Id, Ordinal = 1, OutlineId = outline.Id, ForKinds = [] });
            database.Add(round);
            rounds[place] = (round.Id, round.Asks[0].Id);
        }

        await database.SaveChangesAsync();
    }

    private async Task AcceptedAsync(NpgsqlConnection connection, int[] units)
    {
        var sections = units.AsParallel().AsOrdered().Select(unit => MadeReport.InSections([.. made.SentencesOf(unit, SentencesOfOne)])).ToList();
        var prints = sections.AsParallel().AsOrdered().Select(texts => ChoosePrints.Of(texts.SelectMany(text => ReadWording.Of(text, stock)))).ToList();
        await ReportsAsync(
            connection, [.. units.Zip(sections, (unit, texts) => (unit, ReportId.New(), texts))], "Accepted");
        await CopyRows.ExecuteAsync(connection, "report_prints (report_id, prints)", Enumerable.Range(0, units.Length), n =>
            [(written[n].Report, NpgsqlDbType.Uuid), (prints[n], NpgsqlDbType.Array | NpgsqlDbType.Integer)]);
        Usual = new ReportId(written[^1].Report);
    }

    private async Task WriteDraftAsync(NpgsqlConnection connection)
    {
        var neighbour = Enumerable.Range(nation.FirstUnit, nation.Size - nation.FirstUnit).First(unit => nation.SuperiorOf(unit) == nation.SuperiorOf(Writer));
        List<string> sentences =
        [
            .. made.SentencesOf(Writer, SentencesOfOne).Take(140), .. made.SentencesOf(neighbour, SentencesOfOne).Take(110),
            .. made.SentencesOf(nation.FirstUnit + 7, SentencesOfOne).Take(70),
        ];
        sentences.AddRange(made.SentencesOf(-1, SentencesOfThirtyPages - sentences.Count));
        await ReportsAsync(connection, [(Writer, Draft, MadeReport.InSections(sentences))], "Drafting");
    }

    private async Task ReportsAsync(NpgsqlConnection connection, List<(int Unit, ReportId Id, string[] Texts)> reports, string state)
    {
        (RoundId Round, AskId Ask) RoundOf((int Unit, ReportId Id, string[]) report) =>
            rounds[report.Id == Draft ? DraftRound : nation.SuperiorOf(report.Unit)!.Value];

        var assignments = reports.ConvertAll(_ => AssignmentId.New().Value);
        await CopyRows.ExecuteAsync(
            connection, "assignments (id, round_id, ask_id, organisation_id, due_on, subject)", Enumerable.Range(0, reports.Count), n =>
            [
                (assignments[n], NpgsqlDbType.Uuid), (RoundOf(reports[n]).Round.Value, NpgsqlDbType.Uuid), (RoundOf(reports[n]).Ask.Value, NpgsqlDbType.Uuid),
                (nation.Ids[reports[n].Unit].Value, NpgsqlDbType.Uuid), (new DateOnly(2023, 12, 20), NpgsqlDbType.Date),
                ("báo cáo năm 2023", NpgsqlDbType.Text),
            ]);
        await CopyRows.ExecuteAsync(
            connection,
            "reports (id, assignment_id, current, edition, state, symbol, sent_at, signer_name, signature_lines, recipients, inside_return_reason, "
            + "document_hash, frozen_figures)",
            Enumerable.Range(0, reports.Count),
            n =>
            [
                (reports[n].Id.Value, NpgsqlDbType.Uuid), (assignments[n], NpgsqlDbType.Uuid), (true, NpgsqlDbType.Boolean), (1, NpgsqlDbType.Integer),
                (state, NpgsqlDbType.Text), ("01/BC", NpgsqlDbType.Text),
                (string.Equals(state, "Accepted", StringComparison.Ordinal) ? (object)Sent : null, NpgsqlDbType.TimestampTz),
                ("", NpgsqlDbType.Text),
                (Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text), (Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text),
                ("", NpgsqlDbType.Text), ("", NpgsqlDbType.Text), ("[]", NpgsqlDbType.Jsonb),
            ]);
        await CopyRows.ExecuteAsync(
            connection, "report_sections (report_id, key, text, revision, updated_by, updated_at)",
            reports.SelectMany(report => report.Texts.Select((text, n) => (report.Id, Key: Key(n), Text: text))), section =>
            [
                (section.Id.Value, NpgsqlDbType.Uuid), (section.Key, NpgsqlDbType.Text), (section.Text, NpgsqlDbType.Text), (1, NpgsqlDbType.Integer),
                (Guid.Empty, NpgsqlDbType.Uuid), (Sent, NpgsqlDbType.TimestampTz),
            ]);
        written.Clear();
        written.AddRange(reports.Select(report => (report.Id.Value, report.Texts)));
    }

    private async Task TellAsync(NpgsqlConnection connection, TimeSpan took)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT count(*), pg_size_pretty(pg_table_size('report_prints')), pg_size_pretty(pg_indexes_size('report_prints')),
                pg_total_relation_size('report_prints') / count(*), avg(cardinality(prints))::int, pg_size_pretty(pg_table_size('report_sections'))
            FROM report_prints
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reader.GetInt64(0)} accepted reports, loaded in {took.TotalSeconds:0} s: {reader.GetInt32(4)} prints a report, {reader.GetString(1)} and "
            + $"{reader.GetString(2)} of index, {reader.GetInt64(3)} bytes a report, beside {reader.GetString(5)} of texts"));
    }

    private static string Key(int section) => $"muc-{section + 1}";

    private static async Task RunAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
