using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Demonstration.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration;

/// <summary>
/// The scorecards of one round: the units score themselves by the due date, the superior reviews five days later and closes in the week after.
/// </summary>
internal sealed class ScoreRound(PlayRounds play, DemonstrationClock clock, DemonstrationData data, RoundEntry entry, RoundId round)
{
    private const int ReviewedAfter = 5;
    private const int ClosedAfter = 9;

    private sealed record Sheet(ScorecardRow Row, ScorecardId Id, OrganisationId Unit);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var (sheets, issuer) = await ReadAsync(cancellationToken);
        clock.GoTo(entry.DueOn);
        foreach (var sheet in sheets)
        {
            await ScoreAsync(sheet, cancellationToken);
        }

        clock.GoTo(entry.DueOn.AddDays(ReviewedAfter));
        foreach (var sheet in sheets.Where(s => s.Row.Reach >= ScorecardReach.Reviewed))
        {
            await ReviewAsync(sheet, await ActorAsync(issuer, Role.Secretariat), cancellationToken);
        }

        clock.GoTo(entry.DueOn.AddDays(ClosedAfter));
        foreach (var sheet in sheets.Where(s => s.Row.Reach == ScorecardReach.Closed))
        {
            var closer = await ActorAsync(issuer, Role.Signer);
            await play.DoAsync<CloseScorecard, Done>(close => close.ExecuteAsync(
                closer, new CloseScorecard.Input(sheet.Id, WithoutAnswer: true), cancellationToken));
        }
    }

    private async Task<(List<Sheet> Sheets, OrganisationId Issuer)> ReadAsync(CancellationToken cancellationToken)
    {
        List<Sheet> sheets = [];
        OrganisationId issuer = default;
        await play.InScopeAsync(async scope =>
        {
            var database = scope.GetRequiredService<DanchuDatabase>();
            issuer = await database.Rounds.Where(r => r.Id == round).Select(r => r.IssuerId).SingleAsync(cancellationToken);
            var cards = await database.Scorecards.Where(c => c.RoundId == round)
                .Select(c => new { c.Id, c.OrganisationId, Code = database.Organisations.Where(o => o.Id == c.OrganisationId).Select(o => o.Code).First() })
                .ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, cancellationToken);
            sheets = [.. data.Samples.Sheets.Where(s => string.Equals(s.Round, entry.Key, StringComparison.Ordinal)).Select(row =>
                cards.TryGetValue(DemonstrationData.CodeOf(row.Organisation), out var card)
                    ? new Sheet(row, card.Id, card.OrganisationId)
                    : throw new InvalidOperationException($"{row.File}, dòng {row.Line}: đợt {entry.Key} không có phiếu của {row.Organisation}."))];
        });
        return (sheets, issuer);
    }

    private async Task ScoreAsync(Sheet sheet, CancellationToken cancellationToken)
    {
        var clerk = await ActorAsync(sheet.Unit, Role.Clerk, Role.Secretariat);
        await GiveAsync(sheet, clerk, sheet.Row.Points.Select(p => Entry(p, p.Self, p.Self == p.Review ? p.Reason : "")), cancellationToken);
        if (sheet.Row.Reach > ScorecardReach.Self)
        {
            var signer = await ActorAsync(sheet.Unit, Role.Signer);
            await play.DoAsync<SendScorecard, Done>(send => send.ExecuteAsync(signer, new SendScorecard.Input(sheet.Id, AcceptGaps: true), cancellationToken));
        }
    }

    private async Task ReviewAsync(Sheet sheet, Actor reviewer, CancellationToken cancellationToken)
    {
        await GiveAsync(sheet, reviewer, sheet.Row.Points.Select(p => Entry(p, p.Review, p.Self == p.Review ? "" : p.Reason)), cancellationToken);
        await play.DoAsync<CloseReview, CloseReview.Closed>(close => close.ExecuteAsync(reviewer, new CloseReview.Input(sheet.Id), cancellationToken));
        if (sheet.Row.Answer is { } answer && sheet.Row.Points.FirstOrDefault(p => p.Review < p.Self) is { } lost)
        {
            var clerk = await ActorAsync(sheet.Unit, Role.Clerk, Role.Secretariat);
            await play.DoAsync<AnswerReview, Done>(say => say.ExecuteAsync(
                clerk, new AnswerReview.Input(sheet.Id, [new AnswerReview.Item(lost.Criterion, answer)]), cancellationToken));
        }
    }

    private async Task GiveAsync(Sheet sheet, Actor actor, IEnumerable<GivePoints.Entry> entries, CancellationToken cancellationToken) =>
        await play.DoAsync<GivePoints, int>(give => give.ExecuteAsync(actor, new GivePoints.Input(sheet.Id, [.. entries]), cancellationToken));

    private static GivePoints.Entry Entry(CriterionPoints points, decimal given, string reason) =>
        new(points.Criterion, given.ToString(CultureInfo.InvariantCulture).Replace('.', ','), NotApplicable: false, reason, Version: 0);

    private async Task<Actor> ActorAsync(OrganisationId unit, params Role[] roles) =>
        await play.FindActorAsync(unit, roles)
        ?? throw new InvalidOperationException($"points/{entry.Key}.csv: một đơn vị có phiếu nhưng people.csv không có người {roles[0]}.");
}
