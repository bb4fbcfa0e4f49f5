using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Reports;

/// <summary>The duties of the units the actor belongs to, the most pressing first.</summary>
public sealed class ListAssignments(DanchuDatabase database)
{
    public const int PageSize = 50;

    /// <param name="State">One state only, or all.</param>
    public sealed record Filter(ReportState? State = null, int? Year = null, string? Search = null, int Page = 1);

    /// <summary>An assignment with where its report stands.</summary>
    /// <param name="DueOn">The day that counts: that of a return where it sets one.</param>
    public sealed record Row(
        AssignmentId Id, string Subject, string UnitName, string SuperiorName, ReportingLine Line, string PeriodName, DateOnly DueOn, ReportState State,
        string Symbol, int Number, DateTimeOffset? FirstSentAt, DateTimeOffset? ReturnedAt, DateOnly? ReturnDueOn, DateTimeOffset? SentAt)
    {
        /// <returns>Null for a report that was not returned.</returns>
        public ReturnedState? Returned(DateOnly today) => ReturnedState.Of(ReturnedAt, ReturnDueOn, SentAt, today);
    }

    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Page, IReadOnlyList<int> Years);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var all = database.Assignments.AsNoTracking().WhereHeldBy(actor.Memberships, a => a.OrganisationId, a => a.Round!.Line);
        var years = await all.Select(a => a.Round!.Period!.Year).Distinct().OrderDescending().ToListAsync(cancellationToken);
        var found = Matching(all, filter)
            .Join(
                database.Reports.Where(r => r.Current && (filter.State == null || r.State == filter.State)),
                a => a.Id,
                r => r.AssignmentId,
                (a, r) => new { a, r });
        var total = await found.CountAsync(cancellationToken);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await found
            .OrderBy(x => x.r.State == ReportState.Sent || x.r.State == ReportState.Accepted)
            .ThenByDescending(x => x.r.State == ReportState.Sent || x.r.State == ReportState.Accepted ? x.a.DueOn : DateOnly.MinValue)
            .ThenBy(x => x.r.DueOn ?? x.a.DueOn).ThenBy(x => x.a.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(x => new Row(
                x.a.Id, x.a.Subject, x.a.Organisation!.Name,
                database.Organisations.Where(o => o.Id == x.a.Round!.IssuerId).Select(o => o.Name).First(),
                x.a.Round!.Line, x.a.Round.Period!.Name, x.r.DueOn ?? x.a.DueOn, x.r.State, x.r.Symbol, x.r.Edition,
                x.a.FirstSentAt,
                database.Reports.Where(p => p.AssignmentId == x.a.Id && p.Edition == x.r.Edition - 1).Select(p => p.DecidedAt).FirstOrDefault(),
                x.r.DueOn,
                x.r.SentAt))
            .ToListAsync(cancellationToken);
        return new View(rows, total, page, years);
    }

    private static IQueryable<Assignment> Matching(IQueryable<Assignment> all, Filter filter)
    {
        var matching = filter.Year is { } year ? all.Where(a => a.Round!.Period!.Year == year) : all;
        return SearchPattern.Phrase(filter.Search) is not { } pattern
            ? matching
            : matching.Where(a => EF.Functions.Like(a.Organisation!.SearchName, pattern, SearchPattern.Escape)
                || EF.Functions.Like(a.Round!.SearchSubject, pattern, SearchPattern.Escape));
    }
}
