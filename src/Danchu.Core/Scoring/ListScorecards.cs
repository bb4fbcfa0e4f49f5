using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// The scorecards a person works on: those of their own units, and those sent to an organisation of theirs that asked for them. By round, the latest
/// first, then by unit.
/// </summary>
public sealed class ListScorecards(DanchuDatabase database)
{
    public sealed record Filter(RoundId? RoundId = null, ScorecardState? State = null, string? Search = null, int Page = 1)
    {
        /// <summary>Read onward from a card, in a lasting order, and no page; one row more than asked where there are more.</summary>
        public KeysetAsk? Onward { get; init; }
    }


    /// <summary>A scorecard in the list.</summary>
    public sealed record Row(
        ScorecardId Id, string OrganisationName, RoundId RoundId, string Subject, string PeriodName, string RubricName, ScorecardState State, int Missing,
        decimal? SelfTotal, string? SelfClass, decimal? ReviewTotal, string? ReviewClass, decimal? FinalTotal, string? FinalClass);

    /// <param name="Rounds">Rounds that asked for points, to choose from.</param>
    public sealed record View(Paged<Row> Cards, IReadOnlyList<(RoundId Id, string Subject)> Rounds);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var units = actor.Organisations.ToList();
        var ours = database.Assignments.WhereHeldBy(actor.Memberships, a => a.OrganisationId, a => a.Round!.Line);
        var asked = database.Rounds.WhereHeldBy(actor.Memberships, r => r.IssuerId, r => r.Line);
        var mine = from card in database.Scorecards
                   join round in database.Rounds on card.RoundId equals round.Id
                   join unit in database.Organisations on card.OrganisationId equals unit.Id
                   let inUnit = units.Contains(card.OrganisationId) && ours.Any(a => a.Id == card.AssignmentId)
                   where inUnit || (card.State != ScorecardState.Self && units.Contains(round.IssuerId) && asked.Any(r => r.Id == round.Id))
                   select new { Card = card, Round = round, Unit = unit, InUnit = inUnit };
        var rounds = await mine.Select(x => new { x.Round.Id, x.Round.Subject, x.Round.CreatedAt })
            .Distinct()
            .OrderByDescending(r => r.CreatedAt)
            .Take(Paged<Row>.Size)
            .ToListAsync(cancellationToken);
        var chosen = mine;
        if (filter.RoundId is { } only)
        {
            chosen = chosen.Where(x => x.Round.Id == only);
        }

        if (filter.State is { } state)
        {
            chosen = chosen.Where(x => x.Card.State == state);
        }

        if (SearchPattern.Phrase(filter.Search) is { } pattern)
        {
            chosen = chosen.Where(x => EF.Functions.Like(x.Unit.SearchName, pattern, SearchPattern.Escape));
        }

        var after = ScorecardId.Of(filter.Onward?.After ?? Guid.Empty);
        var ordered = filter.Onward is { } ask
            ? chosen.Where(x => Keyset.Compare(x.Card.Id, after) > 0).OrderBy(x => x.Card.Id).Take(ask.Rows + 1)
            : chosen.OrderByDescending(x => x.Round.CreatedAt).ThenBy(x => x.Round.Id).ThenBy(x => x.Unit.Name).ThenBy(x => x.Card.Id)
                .Skip(Paged<Row>.Skip(filter.Page)).Take(Paged<Row>.Size);
        var page = await ordered
            .Select(x => new
            {
                // A unit sees what the review gave when all of it was reviewed, and the final points when they are closed.
                Shown = !x.InUnit || x.Card.State == ScorecardState.Reviewed || x.Card.State == ScorecardState.Closed,
                Closed = x.Card.State == ScorecardState.Closed,
                x.Card,
                x.Round.Id,
                x.Round.Subject,
                Period = x.Round.Period!.Name,
                Unit = x.Unit.Name,
                Rubric = database.Rubrics.Where(r => r.Id == x.Card.RubricId).Select(r => r.Name).First(),
            })
            .AsNoTracking().ToListAsync(cancellationToken);
        var rows = page.ConvertAll(x => new Row(
            x.Card.Id, x.Unit, x.Id, x.Subject, x.Period, x.Rubric, x.Card.State, x.Card.Missing, x.Card.SelfTotal, x.Card.SelfClass,
            x.Shown ? x.Card.ReviewTotal : null, x.Shown ? x.Card.ReviewClass : null, x.Closed ? x.Card.FinalTotal : null,
            x.Closed ? x.Card.FinalClass : null));
        return new View(new Paged<Row>(rows, await chosen.CountAsync(cancellationToken), filter.Page), rounds.ConvertAll(r => (r.Id, r.Subject)));
    }
}
