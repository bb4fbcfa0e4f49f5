using System.Security.Cryptography;
using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// The figures of reports that a superior had received on paper, of many units at once: each is checked like one that another program sends, becomes the
/// accepted report of the unit, is added to all superiors' totals and leaves a line of history. All or nothing. There is no document: what was signed lies
/// outside the program.
/// </summary>
[Named("Nạp số liệu của báo cáo đã tiếp nhận")]
public sealed class LoadAcceptedReports(DanchuDatabase database, MakeChange makeChange, AddSheets addSheets, TimeProvider clock)
{
    private const int RefusalsShown = 20;

    // Some megabytes a statement.
    private const int AtOnce = 200;

    /// <param name="RoundId">An issued round that asked these units; none of them has begun its report.</param>
    public sealed record Input(RoundId RoundId, IReadOnlyList<Received> Reports);

    /// <summary>What one unit reported.</summary>
    /// <param name="Symbol">As printed, "04/BC-UBND".</param>
    /// <param name="Figures">The unit's own, each indicator once.</param>
    public sealed record Received(
        OrganisationId Unit, string Symbol, DateOnly SignedOn, string SignerName, IReadOnlyList<(Indicator Indicator, Figure Figure)> Figures);

    /// <summary>How many reports and figures went in.</summary>
    public sealed record Loaded(int Reports, int Figures);

    public Task<Outcome<Loaded>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => LoadAsync(change, actor, input, cancellationToken), cancellationToken);

    private sealed record Row(ReportId Report, Received Received, byte[] Figures);

    private sealed record Place(ReportId Report, Guid Unit, Level Level, ReportState State, int Edition);

    private async Task<Outcome<Loaded>> LoadAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var round = await database.Rounds.AsNoTracking().Include(r => r.Period).SingleOrDefaultAsync(r => r.Id == input.RoundId, cancellationToken);
        if (round is null || !(actor.IsSystem || actor.On(round.Line).Has(Role.Secretariat, round.IssuerId)))
        {
            return Denial.Absent;
        }

        var places = await LockAsync(round.Id, cancellationToken);
        var refusals = Refuse(round, places, input.Reports).Take(RefusalsShown).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await FreezeAsync([.. input.Reports.Select(r => new Row(places[r.Unit.Value].Report, r, Frozen(r)))], change, cancellationToken);
        await addSheets.ExecuteAsync(
            round.PeriodId, round.Line, round.Period!.To,
            [.. input.Reports.Select(r => new AddSheets.Sheet(r.Unit, places[r.Unit.Value].Level, places[r.Unit.Value].Report, r.Figures))],
            cancellationToken);
        return new Loaded(input.Reports.Count, input.Reports.Sum(r => r.Figures.Count));
    }

    private async Task<Dictionary<Guid, Place>> LockAsync(RoundId round, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE a.round_id = {round.Value} AND r.current ORDER BY r.id FOR UPDATE OF r
            """,
            cancellationToken);
        return await database.Reports.AsNoTracking().Where(r => r.Current && r.Assignment!.RoundId == round)
            .Select(r => new Place(r.Id, r.Assignment!.OrganisationId.Value, r.Assignment.Organisation!.Level, r.State, r.Edition))
            .ToDictionaryAsync(p => p.Unit, cancellationToken);
    }

    private static IEnumerable<Refusal> Refuse(ReportingRound round, Dictionary<Guid, Place> places, IReadOnlyList<Received> reports)
    {
        if (round.State != RoundState.Issued)
        {
            yield return new Refusal("Đợt báo cáo không ở trạng thái đang thu báo cáo nên không nạp được số liệu.");
        }

        foreach (var twice in reports.CountBy(r => r.Unit).Where(u => u.Value > 1))
        {
            yield return new Refusal($"Đơn vị {twice.Key} có {twice.Value} báo cáo trong dữ liệu nạp.");
        }

        foreach (var refusal in reports.SelectMany(r => Refuse(places, r)))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> Refuse(Dictionary<Guid, Place> places, Received report)
    {
        if (!places.TryGetValue(report.Unit.Value, out var place))
        {
            yield return new Refusal($"Đơn vị {report.Unit} không có trong nơi nhận của đợt.");
        }
        else if (place is not { State: ReportState.Drafting, Edition: 1 })
        {
            yield return new Refusal($"Đơn vị {report.Unit} đã có báo cáo trong đợt này.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (indicator, figure) in report.Figures)
        {
            if (!seen.Add(indicator.Key))
            {
                yield return new Refusal($"Đơn vị {report.Unit}: chỉ tiêu “{indicator.Name}” có hai số liệu.");
            }
            else if (CheckFigure.Of(figure, indicator) is { } wrong)
            {
                yield return wrong with { Message = $"Đơn vị {report.Unit}: {wrong.Message}" };
            }
        }
    }

    /// <summary>SHA-256 over the figures as they were written into the report, lower-case hex: what the line of history keeps of them.</summary>
    internal static string HashOf(ReadOnlySpan<byte> figures) => Convert.ToHexStringLower(SHA256.HashData(figures));

    internal static byte[] Write(IEnumerable<FrozenFigure> figures) => JsonSerializer.SerializeToUtf8Bytes(figures, JsonColumn.Options);

    private static byte[] Frozen(Received report) => Write(report.Figures.Select(f => new FrozenFigure(f.Indicator.Key, Scope.Own, f.Figure)));

    private async Task FreezeAsync(IReadOnlyList<Row> rows, Change change, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(AtOnce))
        {
            await WriteAsync(some, cancellationToken);
        }

        foreach (var (report, received, figures) in rows)
        {
            change.Record(
                received.Unit, ("report", report.Value), null,
                new { State = ReportState.Accepted, received.Symbol, received.SignedOn, received.SignerName, FiguresHash = HashOf(figures) });
        }
    }

    private Task<int> WriteAsync(Row[] rows, CancellationToken cancellationToken)
    {
        var state = nameof(ReportState.Accepted);
        var decided = clock.GetUtcNow();
        var ids = rows.Select(r => r.Report.Value).ToArray();
        var symbols = rows.Select(r => r.Received.Symbol).ToArray();
        var signers = rows.Select(r => r.Received.SignerName).ToArray();
        var days = rows.Select(r => r.Received.SignedOn).ToArray();
        var moments = rows.Select(r => SentAt(r.Received.SignedOn)).ToArray();
        var figures = rows.Select(r => r.Figures).ToArray();
        return database.Database.ExecuteSqlAsync(
            $"""
            WITH written AS (
                UPDATE reports r SET state = {state}, symbol = n.symbol, signed_on = n.signed_on, sent_at = n.sent_at, signer_name = n.signer,
                    decided_at = {decided}, frozen_figures = convert_from(n.figures, 'UTF8')::jsonb
                FROM unnest({ids}, {symbols}, {days}, {moments}, {signers}, {figures}) AS n (id, symbol, signed_on, sent_at, signer, figures)
                WHERE n.id = r.id
                RETURNING r.assignment_id, r.sent_at)
            UPDATE assignments a SET first_sent_at = w.sent_at FROM written w WHERE a.id = w.assignment_id
            """,
            cancellationToken);
    }

    // The hour is not known: the end of the morning of the day it bears.
    private static DateTime SentAt(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(11, 0)), VietnamTime.Offset).UtcDateTime;
}
