using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Whom a round may ask and whom it asks already: a page of units with counts by kind and level, for choosing.</summary>
public sealed class ListCandidates(DanchuDatabase database, FindRound findRound)
{
    public const int PageSize = 50;

    /// <param name="OnlyChosen">Only those already among the addressees.</param>
    public sealed record Input(RoundId RoundId, AddresseeFilter Filter, bool OnlyChosen = false, int Page = 1);

    /// <summary>A unit that may be addressed.</summary>
    public sealed record Candidate(OrganisationId Id, string Name, string Code, OrganisationKind Kind, Level Level, bool Chosen);

    /// <summary>How many units of one kind and level there are, and how many of them are chosen.</summary>
    public sealed record Group(OrganisationKind Kind, Level Level, int Units, int Chosen);

    /// <param name="Groups">All units below the issuer by kind and level, whatever the filter.</param>
    /// <param name="Matching">How many match the filter, and how many of them are chosen.</param>
    public sealed record View(
        RoundHead Round, IReadOnlyList<Group> Groups, IReadOnlyList<Candidate> Page, int Matching, int MatchingChosen)
    {
        public int Chosen => Groups.Sum(g => g.Chosen);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<View>();
        }

        if (!round.MayChange)
        {
            return Denial.Forbidden;
        }

        var groups = await Candidates(round, new AddresseeFilter())
            .GroupBy(c => new { c.Kind, c.Level })
            .Select(g => new { g.Key.Kind, g.Key.Level, Units = g.Count(), Chosen = g.Count(c => c.Chosen) })
            .ToListAsync(cancellationToken);
        var matching = Candidates(round, input.Filter).Where(c => !input.OnlyChosen || c.Chosen);
        var counts = await matching.GroupBy(c => c.Chosen).Select(g => new { Chosen = g.Key, Units = g.Count() }).ToListAsync(cancellationToken);
        var page = await matching.OrderBy(c => c.Name).ThenBy(c => c.Id)
            .Skip((Math.Clamp(input.Page, 1, 10_000) - 1) * PageSize).Take(PageSize)
            .Select(c => new Candidate(c.Id, c.Name, c.Code, c.Kind, c.Level, c.Chosen))
            .ToListAsync(cancellationToken);
        return new View(
            round,
            [.. groups.OrderBy(g => g.Level).ThenBy(g => g.Kind).Select(g => new Group(g.Kind, g.Level, g.Units, g.Chosen))],
            page,
            counts.Sum(c => c.Units),
            counts.Where(c => c.Chosen).Sum(c => c.Units));
    }

    // A draft has addressees; an issued round has assignments, and its addressees stay as they were when it was issued.
    private IQueryable<Row> Candidates(RoundHead round, AddresseeFilter filter)
    {
        var units = database.EligibleUnits(round.Place, round.PeriodTo, filter);
        return round.Stands(RoundDeed.ChooseAddressees)
            ? units.Select(o => new Row
            {
                Id = o.Id,
                Name = o.Name,
                Code = o.Code,
                Kind = o.Kind,
                Level = o.Level,
                Chosen = database.RoundAddressees.Any(a => a.RoundId == round.Id && a.OrganisationId == o.Id),
            })
            : units.Select(o => new Row
            {
                Id = o.Id,
                Name = o.Name,
                Code = o.Code,
                Kind = o.Kind,
                Level = o.Level,
                Chosen = database.Assignments.Any(a => a.RoundId == round.Id && a.OrganisationId == o.Id),
            });
    }

    private sealed class Row
    {
        public required OrganisationId Id { get; init; }

        public required string Name { get; init; }

        public required string Code { get; init; }

        public required OrganisationKind Kind { get; init; }

        public required Level Level { get; init; }

        public required bool Chosen { get; init; }
    }
}
