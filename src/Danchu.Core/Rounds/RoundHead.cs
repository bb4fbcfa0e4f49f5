using System.Linq.Expressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rounds;

/// <summary>One of the reports that a round asks, as pages show it.</summary>
/// <param name="Kinds">Of which kinds of the units addressed; empty: of all.</param>
/// <param name="DueOn">Where it is another day than the round's.</param>
public sealed record AskHead(
    AskId Id, OutlineId OutlineId, string OutlineName, FormId? FormId, string? FormName, IReadOnlyList<OrganisationKind> Kinds, DateOnly? DueOn,
    IReadOnlyList<AskRubric> Rubrics);

/// <summary>Bảng tiêu chí of a report that a round asks.</summary>
public sealed record AskRubric(RubricId Id, string Name);

/// <summary>What every page about a round shows of it.</summary>
public sealed record RoundHead
{
    public required RoundId Id { get; init; }

    public required ReportingLine Line { get; init; }

    public required OrganisationId IssuerId { get; init; }

    public required string IssuerName { get; init; }

    public required PeriodId PeriodId { get; init; }

    public required string PeriodName { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    /// <summary>The reports that its letter asks, in order.</summary>
    public required IReadOnlyList<AskHead> Asks { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string Subject { get; init; }

    public required RoundState State { get; init; }

    public AssignmentId? PassedOnFrom { get; init; }

    public required string LetterSymbol { get; init; }

    public DateOnly? LetterDate { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Whether units are scored in it.</summary>
    public bool HasScores { get; init; }

    public required uint Version { get; init; }

    /// <summary>The secretary who submitted the letter for signature.</summary>
    public string? SubmittedByName { get; init; }

    internal Guid? SubmittedBy { get; init; }

    /// <summary>Why a leader gave the letter back.</summary>
    public required string DeclinedReason { get; init; }

    /// <summary>Why the letter was withdrawn; empty when it was not.</summary>
    public required string WithdrawnReason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether the reader is a leader who signs for the issuer.</summary>
    public bool MaySign { get; init; }

    /// <summary>Whether the reader belongs to the issuer's secretariat.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether the round stands where this may be done, by whoever has the right to.</summary>
    public bool Stands(RoundDeed deed) => RoundLifecycle.Of(State, deed).IsAllowed;

    /// <summary>Whether the reader may do this now, for what is the issuer's secretariat's to do.</summary>
    public bool May(RoundDeed deed) => MayChange && Stands(deed);

    /// <summary>Whether the letter has gone out.</summary>
    public bool IsIssued => State is not (RoundState.Draft or RoundState.Submitted);

    internal RoundPlace Place => new(IssuerId, Line, PassedOnFrom);

    internal static Expression<Func<ReportingRound, RoundHead>> Of(DanchuDatabase database) => r => new RoundHead
    {
        Id = r.Id,
        Line = r.Line,
        IssuerId = r.IssuerId,
        IssuerName = database.Organisations.Where(o => o.Id == r.IssuerId).Select(o => o.Name).First(),
        PeriodId = r.PeriodId,
        PeriodName = r.Period!.Name,
        PeriodFrom = r.Period.From,
        PeriodTo = r.Period.To,
        Asks = r.Asks.OrderBy(a => a.Ordinal).Select(a => new AskHead(
            a.Id, a.OutlineId, a.Outline!.Name, a.FormId, a.Form == null ? null : a.Form.Name, a.ForKinds, a.DueOn,
            database.Rubrics.Where(x => database.RoundRubrics.Any(u => u.AskId == a.Id && u.RubricId == x.Id))
                .OrderBy(x => x.Name).Select(x => new AskRubric(x.Id, x.Name)).ToList())).ToList(),
        DueOn = r.DueOn,
        Subject = r.Subject,
        State = r.State,
        PassedOnFrom = r.PassedOnFrom,
        LetterSymbol = r.LetterSymbol,
        LetterDate = r.LetterDate,
        IssuedAt = r.IssuedAt,
        SubmittedBy = r.SubmittedBy,
        SubmittedByName = database.Users.Where(p => p.Id == r.SubmittedBy).Select(p => p.FullName).FirstOrDefault(),
        DeclinedReason = r.DeclinedReason,
        WithdrawnReason = r.WithdrawnReason,
        WithdrawnAt = r.WithdrawnAt,
        HasScores = (r.State == RoundState.Issued || r.State == RoundState.Closed) && database.RoundRubrics.Any(u => u.RoundId == r.Id),
        Version = r.Version,
    };
}
