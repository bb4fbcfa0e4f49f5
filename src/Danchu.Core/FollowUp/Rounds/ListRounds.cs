using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>The rounds an actor may see: those of their own organisations, or those of the units below them.</summary>
public sealed class ListRounds(DanchuDatabase database, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Below">Rounds issued by units below the actor's, instead of the actor's own organisations' rounds.</param>
    public sealed record Input(bool Below = false, RoundState? State = null, ReportingLine? Line = null, int? Year = null, string? Search = null, int Page = 1);

    /// <summary>A round with its counts.</summary>
    public sealed record Row(
        RoundId Id, string Subject, string IssuerName, ReportingLine Line, string PeriodName, DateOnly DueOn, RoundState State, string LetterSymbol,
        RoundCounts Counts);

    /// <param name="MayOpen">Whether the actor may open a round somewhere.</param>
    public sealed record View(IReadOnlyList<Row> Page, int Matching, bool MayOpen, DateOnly Today);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var rounds = Narrowed(Visible(actor, input.Below), input);
        var count = await rounds.CountAsync(cancellationToken);
        var heads = await rounds.OrderByDescending(r => r.CreatedAt).ThenBy(r => r.Id)
            .Skip((Math.Clamp(input.Page, 1, 10_000) - 1) * PageSize).Take(PageSize)
            .Select(RoundHead.Of(database)).ToListAsync(cancellationToken);
        var counts = await database.CountByStatusAsync([.. heads.Select(h => h.Id)], clock.Today(), cancellationToken);
        return new View(
            [.. heads.Select(h => RowOf(h, counts))],
            count,
            actor.OrganisationsAs(Role.Secretariat).Any(),
            clock.Today());
    }

    /// <summary>The same rounds onward from one, in a lasting order.</summary>
    public async Task<KeysetPage<Row>> ReadAsync(Actor actor, Input input, KeysetAsk ask, CancellationToken cancellationToken = default)
    {
        var rounds = Narrowed(Visible(actor, input.Below), input);
        if (ask.After is { } last)
        {
            var id = RoundId.Of(last);
            rounds = rounds.Where(r => Keyset.Compare(r.Id, id) > 0);
        }

        var heads = await rounds.OrderBy(r => r.Id).Select(RoundHead.Of(database)).TakeAsync(ask, head => head.Id.Value, cancellationToken);
        var counts = await database.CountByStatusAsync([.. heads.Rows.Select(h => h.Id)], clock.Today(), cancellationToken);
        return heads.Select(h => RowOf(h, counts));
    }

    private static Row RowOf(RoundHead head, IReadOnlyDictionary<RoundId, RoundCounts> counts) => new(
        head.Id, head.Subject, head.IssuerName, head.Line, head.PeriodName, head.DueOn, head.State, head.LetterSymbol,
        counts.GetValueOrDefault(head.Id, RoundCounts.None));

    private IQueryable<ReportingRound> Visible(Actor actor, bool below)
    {
        if (actor.IsSystem)
        {
            return database.Rounds.AsNoTracking();
        }

        if (!below)
        {
            return database.Rounds.AsNoTracking().WhereHeldBy(actor.Memberships, r => r.IssuerId, r => r.Line);
        }

        // The tree is that of the round's line on the last day of its period, here as everywhere; the columns are those of the round at hand.
        var ids = actor.Memberships.Select(m => m.OrganisationId.Value).ToArray();
        var lines = actor.Memberships.Select(m => m.Line?.ToString() ?? "").ToArray();
        return database.Rounds.FromSql(
            $"""
            SELECT r.*, r.xmin FROM rounds r JOIN periods p ON p.id = r.period_id
            WHERE r.state IN ('Issued', 'Closed') AND EXISTS (
                SELECT 1 FROM superiors(r.issuer_id, r.line, p."to") s JOIN unnest({ids}, {lines}) AS m (id, line) ON m.id = s.organisation_id
                WHERE s.depth > 0 AND m.line IN ('', r.line))
            """).AsNoTracking();
    }

    private IQueryable<ReportingRound> Narrowed(IQueryable<ReportingRound> rounds, Input input)
    {
        if (input.State is { } state)
        {
            rounds = rounds.Where(r => r.State == state);
        }

        if (input.Line is { } line)
        {
            rounds = rounds.Where(r => r.Line == line);
        }

        if (input.Year is { } year)
        {
            rounds = rounds.Where(r => r.Period!.Year == year);
        }

        return SearchPattern.Phrase(input.Search) is { } pattern
            ? rounds.Where(r => EF.Functions.Like(r.SearchSubject, pattern, SearchPattern.Escape)
                || database.Organisations.Any(o => o.Id == r.IssuerId && EF.Functions.Like(o.SearchName, pattern, SearchPattern.Escape)))
            : rounds;
    }
}
