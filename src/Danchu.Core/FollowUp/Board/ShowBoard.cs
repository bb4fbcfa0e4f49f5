using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring.Leagues;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Board;

/// <summary>
/// The picture of one round for who asked and who stands above: whose the round is decides who sees it, and each part of it is read by the operation that
/// its own page reads it by. A fixed number of queries, whatever the number of units.
/// </summary>
public sealed class ShowBoard(
    DanchuDatabase database, FindRound findRound, ListRounds listRounds, ShowTotals showTotals, FindLeague findLeague, ShowLosses showLosses,
    AreaRegister areas, TimeProvider clock)
{
    /// <summary>Communes as they are on the maps exist from this day on.</summary>
    public static readonly DateOnly AreasFrom = new(2025, 7, 1);

    /// <param name="Round">Left out: the latest round that the actor's own bodies issued, else the latest of those below.</param>
    public sealed record Input(RoundId? Round = null);

    /// <param name="Board">Null while there is no round to show.</param>
    public sealed record View(RoundBoard? Board);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var choices = await ChoicesAsync(actor, cancellationToken);
        if ((input.Round ?? choices.FirstOrDefault()?.Id) is not { } id)
        {
            return new View(null);
        }

        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done({ IsIssued: true } round))
        {
            return Denial.Absent;
        }

        var province = await ProvinceAsync(round, cancellationToken);
        var units = await UnitsAsync(round, province, cancellationToken);
        var totals = await showTotals.ReadAsync(actor, new(round.IssuerId, round.Line, round.PeriodId), cancellationToken);
        return new View(new RoundBoard(
            round,
            choices,
            clock.Today(),
            units,
            province is not null && units.Exists(u => u.Area is not null) ? areas.MapOf(province) : null,
            Progress(round, units, clock.Today()),
            totals is Outcome<TotalsTable>.Done(var table) && table.Rows.Any(r => r.Now.Figure is not null) ? table : null,
            round.HasScores ? await ScoresAsync(actor, round, cancellationToken) : null));
    }

    private async Task<List<BoardChoice>> ChoicesAsync(Actor actor, CancellationToken cancellationToken)
    {
        foreach (var below in new[] { false, true })
        {
            var outcome = await listRounds.ReadAsync(actor, new ListRounds.Input(below), cancellationToken);
            if (outcome is Outcome<ListRounds.View>.Done(var list)
                && list.Page.Where(r => r.State is RoundState.Issued or RoundState.Closed).ToList() is { Count: > 0 } rounds)
            {
                return rounds.ConvertAll(r => new BoardChoice(r.Id, $"{r.PeriodName}: {r.Subject} ({r.IssuerName})"));
            }
        }

        return [];
    }

    // Who asks may be the province itself or a body under it.
    private async Task<Area?> ProvinceAsync(RoundHead round, CancellationToken cancellationToken)
    {
        if (round.PeriodTo < AreasFrom)
        {
            return null;
        }

        var above = database.Superiors(round.IssuerId, round.Line, round.PeriodTo).Select(n => n.OrganisationId);
        var names = await database.Organisations.Where(o => above.Contains(o.Id) && o.Level == Level.Province)
            .Select(o => o.Name).ToListAsync(cancellationToken);
        return names.Select(areas.Province).FirstOrDefault(p => p is not null);
    }

    private async Task<List<BoardUnit>> UnitsAsync(RoundHead round, Area? province, CancellationToken cancellationToken)
    {
        var units = await database.RoundUnits(clock.Today()).Where(u => u.RoundId == round.Id).OrderBy(u => u.Level).ThenBy(u => u.Name)
            .ThenBy(u => u.AssignmentId).ToListAsync(cancellationToken);
        return [.. units.Index().Select(u => new BoardUnit(
            u.Index + 1,
            u.Item.OrganisationId,
            u.Item.Name,
            u.Item.Level,
            u.Item.Status,
            u.Item.Status is UnitStatus.Waiting or UnitStatus.Accepted ? u.Item.ReportId : null,
            u.Item.DueOn,
            u.Item.FirstSentAt is { } sent ? VietnamTime.DayOf(sent) : null,
            province is not null && u.Item.Kind == OrganisationKind.Commune ? areas.Commune(province, u.Item.Name) : null))];
    }

    // Long after the due date nothing happens any more: the picture ends two weeks after the last event.
    private static List<BoardDay> Progress(RoundHead round, List<BoardUnit> units, DateOnly today)
    {
        var sent = units.Where(u => u.SentOn is not null).Select(u => u.SentOn!.Value).Order().ToList();
        var issued = round.IssuedAt is { } moment ? VietnamTime.DayOf(moment) : round.LetterDate ?? round.PeriodFrom;
        var first = sent.Count > 0 && sent[0] < issued ? sent[0] : issued;
        var lastEvent = sent.Count > 0 && sent[^1] > round.DueOn ? sent[^1] : round.DueOn;
        var last = today < lastEvent.AddDays(14) ? today : sent.Count < units.Count ? lastEvent.AddDays(14) : lastEvent;
        return
        [
            new BoardDay(first, sent.Count(d => d <= first)),
            .. sent.Where(d => d > first).GroupBy(d => d).Select(g => new BoardDay(g.Key, sent.Count(d => d <= g.Key))),
            .. last > first && (sent.Count == 0 || last > sent[^1]) ? [new BoardDay(last, sent.Count)] : (BoardDay[])[],
        ];
    }

    private async Task<BoardScores?> ScoresAsync(Actor actor, RoundHead round, CancellationToken cancellationToken)
    {
        if (await findLeague.ReadAsync(actor, round.Id, rubricId: null, cancellationToken) is not Outcome<League>.Done(var league)
            || await showLosses.ReadAsync(actor, new(round.Id, league.Rubric.Id), cancellationToken) is not Outcome<ShowLosses.View>.Done(var losses))
        {
            return null;
        }

        var lines = losses.Lines.Where(l => l.Sheets > 0).OrderByDescending(l => l.Share).Take(RoundBoard.MostChanges).ToList();
        return new(league.Rubric.Name, await database.CountClassesAsync(league, cancellationToken), lines);
    }
}
