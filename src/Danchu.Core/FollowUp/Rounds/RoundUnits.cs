using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>One unit of a round with the version that counts now.</summary>
public sealed class RoundUnit
{
    internal RoundId RoundId { get; init; }

    public required AssignmentId AssignmentId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string Name { get; init; }

    /// <summary>What its duty is called; told where the round asks several reports.</summary>
    public required string Subject { get; init; }

    public required string Code { get; init; }

    internal string SearchName { get; init; } = "";

    public required OrganisationKind Kind { get; init; }

    public required Level Level { get; init; }

    public required ReportId ReportId { get; init; }

    public required int ReportNumber { get; init; }

    public required ReportState State { get; init; }

    public required UnitStatus Status { get; init; }

    public required string Symbol { get; init; }

    /// <summary>The account that signed what was sent; null before.</summary>
    public SigningAccount? Account => SigningAccount.Of(AccountName, AccountUserName, SignerName);

    internal string AccountName { get; init; } = "";

    internal string AccountUserName { get; init; } = "";

    internal string SignerName { get; init; } = "";

    public required DateOnly DueOn { get; init; }

    public DateTimeOffset? FirstSentAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    internal DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>What the return that opened the version asked.</summary>
    public DateOnly? ReturnDueOn { get; init; }

    /// <returns>Null for a report that was not returned.</returns>
    public ReturnedState? Returned(DateOnly today) => ReturnedState.Of(ReturnedAt, ReturnDueOn, SentAt, today);
}

/// <summary>Order of the units in the follow-up of a round.</summary>
public enum UnitOrder
{
    /// <summary>What needs attention first, then by name.</summary>
    Status,

    Name,

    DueOn,

    /// <summary>The latest first.</summary>
    SentAt,
}

/// <summary>Which units of a round are listed, and in what order.</summary>
/// <param name="Status">Late also counts among NotSent when that is asked: "who has not sent?" means all of them.</param>
public sealed record UnitFilter(UnitStatus? Status = null, string? Search = null, UnitOrder Order = UnitOrder.Status);

/// <summary>Query for the units of all rounds, with the status of each on a given day.</summary>
internal static class RoundUnitsQuery
{
    public static IQueryable<RoundUnit> RoundUnits(this DanchuDatabase database, DateOnly today) =>
        from a in database.Assignments
        join o in database.Organisations on a.OrganisationId equals o.Id
        join r in database.Reports on a.Id equals r.AssignmentId
        where r.Current
        select new RoundUnit
        {
            RoundId = a.RoundId,
            AssignmentId = a.Id,
            OrganisationId = o.Id,
            Name = o.Name,
            Subject = a.Subject,
            Code = o.Code,
            SearchName = o.SearchName,
            Kind = o.Kind,
            Level = o.Level,
            ReportId = r.Id,
            ReportNumber = r.Edition,
            State = r.State,
            Status = r.State == ReportState.Accepted ? UnitStatus.Accepted
                : r.State == ReportState.Sent ? UnitStatus.Waiting
                : a.FirstSentAt != null || r.Edition > 1 ? UnitStatus.Returned
                : a.DueOn < today ? UnitStatus.Late // DueState.IsLate, in the database
                : UnitStatus.NotSent,
            Symbol = r.Symbol,
            AccountName = r.AccountName,
            AccountUserName = r.AccountUserName,
            SignerName = r.SignerName,
            DueOn = a.DueOn,
            FirstSentAt = a.FirstSentAt,
            SentAt = r.SentAt,
            DecidedAt = r.DecidedAt,
            RemindedAt = a.RemindedAt,
            ReturnedAt = database.Reports.Where(p => p.AssignmentId == a.Id && p.Edition == r.Edition - 1).Select(p => p.DecidedAt).FirstOrDefault(),
            ReturnDueOn = r.DueOn,
        };

    public static IQueryable<RoundUnit> Matching(this IQueryable<RoundUnit> units, UnitFilter filter)
    {
        if (filter.Status is { } status)
        {
            units = status == UnitStatus.NotSent
                ? units.Where(u => u.Status == UnitStatus.NotSent || u.Status == UnitStatus.Late)
                : units.Where(u => u.Status == status);
        }

        return SearchPattern.Phrase(filter.Search) is { } pattern
            ? units.Where(u => EF.Functions.Like(u.SearchName, pattern, SearchPattern.Escape))
            : units;
    }

    public static IOrderedQueryable<RoundUnit> InOrder(this IQueryable<RoundUnit> units, UnitOrder order) => (order switch
    {
        UnitOrder.Name => units.OrderBy(u => u.Name),
        UnitOrder.DueOn => units.OrderBy(u => u.DueOn).ThenBy(u => u.Name),
        UnitOrder.SentAt => units.OrderBy(u => u.SentAt == null).ThenByDescending(u => u.SentAt).ThenBy(u => u.Name),
        _ => units
            .OrderBy(u => u.Status == UnitStatus.Late
                    ? 0 : u.Status == UnitStatus.NotSent ? 1 : u.Status == UnitStatus.Returned ? 2 : u.Status == UnitStatus.Waiting ? 3 : 4)
            .ThenBy(u => u.DueOn).ThenBy(u => u.Name),
    }).ThenBy(u => u.AssignmentId);
}
