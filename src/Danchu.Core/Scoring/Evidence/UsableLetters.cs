using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>A request letter that can be evidence.</summary>
public sealed class UsableLetter : IUsable
{
    public required RoundId Id { get; init; }

    public required string Symbol { get; init; }

    public required DateOnly? Date { get; init; }

    public required string Subject { get; init; }

    public EvidenceSource Source => EvidenceSource.Of(Id);

    public string Name => $"Công văn số {Symbol} ngày {Date?.Short()} về {Subject}";
}

/// <summary>Query for the request letters that a unit may cite as evidence.</summary>
internal static class UsableLettersQuery
{
    /// <summary>Those it issued and those that asked it, the newest first.</summary>
    public static IQueryable<UsableLetter> UsableLetters(this DanchuDatabase database, OpenedScorecard file) =>
        from r in database.Rounds
        where (r.State == RoundState.Issued || r.State == RoundState.Closed) && r.LetterDocument != null
            && (r.IssuerId == file.Organisation.Id || database.Assignments.Any(a => a.RoundId == r.Id && a.OrganisationId == file.Organisation.Id))
        orderby r.LetterDate descending, r.Id
        select new UsableLetter { Id = r.Id, Symbol = r.LetterSymbol, Date = r.LetterDate, Subject = r.Subject };
}
