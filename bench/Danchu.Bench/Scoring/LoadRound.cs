using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Bench.Scoring;

/// <summary>One round of one issuer, every unit's sheet closed with self, review and final points: loaded by COPY, sums and classes by the engine.</summary>
internal sealed class LoadRound(NpgsqlDataSource source, int units)
{
    private const int Groups = 10;
    private const int LeavesOfGroup = 6;

    private readonly OrganisationId[] unitIds = [.. Enumerable.Range(0, units).Select(_ => OrganisationId.New())];
    private readonly Guid[] assignments = [.. Enumerable.Range(0, units).Select(_ => Guid.CreateVersion7())];
    private readonly Guid[] cards = [.. Enumerable.Range(0, units).Select(_ => Guid.CreateVersion7())];
    private readonly Random random = new(1);
    private AskId ask;

    public OrganisationId Issuer { get; } = OrganisationId.New();

    public RoundId Round { get; private set; }

    public static int Criteria => Groups * LeavesOfGroup;

    public async Task ExecuteAsync(DanchuDatabase database)
    {
        await new MigrateDatabase(database).ExecuteAsync();
        var rubric = await PrepareAsync(database);
        await using var connection = await source.OpenConnectionAsync();
        await CopyRows.ExecuteAsync(
            connection, """organisations (id, code, name, short_name, search_name, kind, level, place, "from", note)""", Enumerable.Range(0, units), n =>
            [
                (unitIds[n].Value, NpgsqlDbType.Uuid), ($"X{n}", NpgsqlDbType.Text), ($"Xã, phường, thị trấn số {n}", NpgsqlDbType.Text),
                ("", NpgsqlDbType.Text),
                ($"xa, phuong, thi tran so {n}", NpgsqlDbType.Text), (nameof(OrganisationKind.Commune), NpgsqlDbType.Text),
                (nameof(Level.Commune), NpgsqlDbType.Text),
                ("", NpgsqlDbType.Text), (new DateOnly(2000, 1, 1), NpgsqlDbType.Date), ("", NpgsqlDbType.Text),
            ]);
        await CopyRows.ExecuteAsync(connection, "assignments (id, round_id, ask_id, organisation_id, due_on, subject)", Enumerable.Range(0, units), n =>
            [
                (assignments[n], NpgsqlDbType.Uuid),
                (Round.Value, NpgsqlDbType.Uuid),
                (ask.Value, NpgsqlDbType.Uuid),
                (unitIds[n].Value, NpgsqlDbType.Uuid),
                (new DateOnly(2023, 12, 20), NpgsqlDbType.Date),
                ("chấm điểm năm 2023", NpgsqlDbType.Text),
            ]);
        var sheets = Enumerable.Range(0, units).Select(_ => Points(rubric)).ToList();
        await SheetsAsync(connection, rubric, sheets);
        await PointsAsync(connection, sheets);
        await using var tidy = source.CreateCommand("VACUUM (ANALYZE)");
        await tidy.ExecuteNonQueryAsync();
    }

    private async Task<Rubric> PrepareAsync(DanchuDatabase database)
    {
        var period = new ReportingPeriod
        {
            Calendar = "do",
            Kind = PeriodKind.Year,
            Year = 2023,
            Ordinal = 1,
            Name = "Năm 2023",
            From = new(2023, 1, 1),
            To = new(2023, 12, 31),
        };
        var outline = new Outline
        {
            Key = "do",
            Version = 1,
            Name = "Đo",
            DocumentType = "BC",
            Subject = "Đo",
            Line = ReportingLine.State,
            ForKinds = [],
            ContentHash = "",
            Sections = [],
        };
        var rubric = MakeRubric();
        var round = new ReportingRound
        {
            Line = ReportingLine.State,
            IssuerId = Issuer,
            PeriodId = period.Id,
            DueOn = new(2023, 12, 20),
            Subject = "chấm điểm năm 2023",
            State = RoundState.Issued,
        };
        Round = round.Id;
        round.Asks.Add(new Ask { RoundId = Round, Ordinal = 1, OutlineId = outline.Id, ForKinds = [] });
        ask = round.Asks[0].Id;
        database.Organisations.Add(new Organisation
        {
            Id = Issuer,
            Code = "TINH",
            Name = "Tỉnh đo",
            SearchName = "tinh do",
            Kind = OrganisationKind.Province,
            Level = Level.Province,
            From = new(2000, 1, 1),
        });
        database.AddRange(period, outline, rubric, round);
        await database.SaveChangesAsync();
        return rubric;
    }

    private static Rubric MakeRubric() => new()
    {
        Key = "do",
        Version = 1,
        Name = "Bảng tiêu chí đo",
        Title = "Bảng tiêu chí đo năm {nam}",
        ForKinds = [],
        LegalBasis = [],
        Total = Criteria * 2,
        ContentHash = "",
        Vetoes = [],
        Classes = [new("Tốt", Criteria * 1.9m), new("Khá", Criteria * 1.8m), new("Trung bình", Criteria), new("Yếu", 0)],
        Quotas = [new Quota("Tốt", 20, null)],
        Criteria = [.. Enumerable.Range(1, Groups).Select(g => Line($"n{g}", $"{g}", CriterionKind.Group, LeavesOfGroup * 2, [
            .. Enumerable.Range(1, LeavesOfGroup).Select(n => Line($"n{g}.{n}", $"{g}.{n}", CriterionKind.Manual, 2, []))]))],
    };

    private static Criterion Line(string key, string number, CriterionKind kind, decimal points, List<Criterion> children) => new(
        key, number, $"Nội dung của tiêu chí {number} viết dài như trong các bảng tiêu chí thật, có khi đến vài dòng (nếu không có thay đổi, tính điểm tối đa)",
        kind, points, 1, 0,
        Bonus: false, NotApplicableRule.Never, [], "", Evidence: false, "", [], [], null, children);

    // Self, review and final points of one sheet.
    private Dictionary<string, GivenPoints>[] Points(Rubric rubric)
    {
        var leaves = rubric.Leaves.ToList();
        var self = leaves.ToDictionary(l => l.Key, l => new GivenPoints(random.Next(8) == 0 ? 1.75m : 2), StringComparer.Ordinal);
        var review = leaves.ToDictionary(l => l.Key, l => random.Next(5) == 0 ? new GivenPoints(random.Next(4) / 2m) : self[l.Key], StringComparer.Ordinal);
        return [self, review, review];
    }

    private Task SheetsAsync(NpgsqlConnection connection, Rubric rubric, List<Dictionary<string, GivenPoints>[]> sheets) => CopyRows.ExecuteAsync(
        connection,
        "scorecards (id, assignment_id, round_id, organisation_id, rubric_id, state, self_total, self_class, review_total, review_class, final_total, "
            + "final_class, missing, sent_at)",
        Enumerable.Range(0, units),
        n =>
        [
            (cards[n], NpgsqlDbType.Uuid), (assignments[n], NpgsqlDbType.Uuid), (Round.Value, NpgsqlDbType.Uuid), (unitIds[n].Value, NpgsqlDbType.Uuid),
            (rubric.Id.Value, NpgsqlDbType.Uuid),
            (nameof(ScorecardState.Closed), NpgsqlDbType.Text),
            .. sheets[n].Select(given => ComputeScore.Of(rubric, OrganisationKind.Commune, given, []))
                .SelectMany(score => new (object?, NpgsqlDbType)[] { (score.Total, NpgsqlDbType.Numeric), (score.Class, NpgsqlDbType.Text) }),
            (0, NpgsqlDbType.Integer), (DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz),
        ]);

    private Task PointsAsync(NpgsqlConnection connection, List<Dictionary<string, GivenPoints>[]> sheets) => CopyRows.ExecuteAsync(
        connection,
        "score_points (scorecard_id, criterion, stage, points, not_applicable, reason, computation, given_by, given_at)",
        sheets.Index().SelectMany(s => s.Item.Index()
            .SelectMany(stage => stage.Item.Select(p => (Card: s.Index, Stage: (ScoreStage)stage.Index, p.Key, p.Value.Points)))),
        p =>
        [
            (cards[p.Card], NpgsqlDbType.Uuid), (p.Key, NpgsqlDbType.Text), (p.Stage.ToString(), NpgsqlDbType.Text), (p.Points, NpgsqlDbType.Numeric),
            (false, NpgsqlDbType.Boolean),
            ("", NpgsqlDbType.Text), ("", NpgsqlDbType.Text), (Guid.Empty, NpgsqlDbType.Uuid), (DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz),
        ]);
}
