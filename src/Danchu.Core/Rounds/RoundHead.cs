using System.Linq.Expressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Rounds;

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

    public required OutlineId OutlineId { get; init; }

    public required string OutlineName { get; init; }

    public FormId? FormId { get; init; }

    public string? FormName { get; init; }

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

    /// <summary>Whether the reader belongs to the issuer's secretariat.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether the round stands where this may be done, by whoever has the right to.</summary>
    public bool Stands(RoundDeed deed) => RoundLifecycle.Of(State, deed).IsAllowed;

    /// <summary>Whether the reader may do this now, for what is the issuer's secretariat's to do.</summary>
    public bool May(RoundDeed deed) => MayChange && Stands(deed);

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
        OutlineId = r.OutlineId,
        OutlineName = database.Outlines.Where(o => o.Id == r.OutlineId).Select(o => o.Name).First(),
        FormId = r.FormId,
        FormName = database.Forms.Where(f => f.Id == r.FormId).Select(f => f.Name).FirstOrDefault(),
        DueOn = r.DueOn,
        Subject = r.Subject,
        State = r.State,
        PassedOnFrom = r.PassedOnFrom,
        LetterSymbol = r.LetterSymbol,
        LetterDate = r.LetterDate,
        IssuedAt = r.IssuedAt,
        HasScores = r.State != RoundState.Draft && database.RoundRubrics.Any(u => u.RoundId == r.Id),
        Version = r.Version,
    };
}
