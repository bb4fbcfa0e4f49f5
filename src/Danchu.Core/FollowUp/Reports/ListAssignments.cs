using System.Linq.Expressions;
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
        var found = WithReports(Matching(all, filter), filter);
        var total = await found.CountAsync(cancellationToken);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await found
            .OrderBy(x => x.Report.State == ReportState.Sent || x.Report.State == ReportState.Accepted)
            .ThenByDescending(x => x.Report.State == ReportState.Sent || x.Report.State == ReportState.Accepted ? x.Assignment.DueOn : DateOnly.MinValue)
            .ThenBy(x => x.Report.DueOn ?? x.Assignment.DueOn).ThenBy(x => x.Assignment.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(RowOf())
            .ToListAsync(cancellationToken);
        return new View(rows, total, page, years);
    }

    /// <summary>The same duties onward from one, in a lasting order.</summary>
    public async Task<KeysetPage<Row>> ReadAsync(Actor actor, Filter filter, KeysetAsk ask, CancellationToken cancellationToken = default)
    {
        var found = Matching(database.Assignments.AsNoTracking().WhereHeldBy(actor.Memberships, a => a.OrganisationId, a => a.Round!.Line), filter);
        if (ask.After is { } last)
        {
            var id = AssignmentId.Of(last);
            found = found.Where(a => Keyset.Compare(a.Id, id) > 0);
        }

        return await WithReports(found, filter).OrderBy(x => x.Assignment.Id).Select(RowOf()).TakeAsync(ask, row => row.Id.Value, cancellationToken);
    }

    private sealed class WithReport
    {
        public required Assignment Assignment { get; init; }

        public required Report Report { get; init; }
    }

    private IQueryable<WithReport> WithReports(IQueryable<Assignment> assignments, Filter filter) => assignments.Join(
        database.Reports.Where(r => r.Current && (filter.State == null || r.State == filter.State)),
        a => a.Id,
        r => r.AssignmentId,
        (a, r) => new WithReport { Assignment = a, Report = r });

    private Expression<Func<WithReport, Row>> RowOf() => x => new Row(
        x.Assignment.Id, x.Assignment.Subject, x.Assignment.Organisation!.Name,
        database.Organisations.Where(o => o.Id == x.Assignment.Round!.IssuerId).Select(o => o.Name).First(),
        x.Assignment.Round!.Line, x.Assignment.Round.Period!.Name, x.Report.DueOn ?? x.Assignment.DueOn, x.Report.State, x.Report.Symbol, x.Report.Edition,
        x.Assignment.FirstSentAt,
        database.Reports.Where(p => p.AssignmentId == x.Assignment.Id && p.Edition == x.Report.Edition - 1).Select(p => p.DecidedAt).FirstOrDefault(),
        x.Report.DueOn,
        x.Report.SentAt);

    private static IQueryable<Assignment> Matching(IQueryable<Assignment> all, Filter filter)
    {
        var matching = filter.Year is { } year ? all.Where(a => a.Round!.Period!.Year == year) : all;
        return SearchPattern.Phrase(filter.Search) is not { } pattern
            ? matching
            : matching.Where(a => EF.Functions.Like(a.Organisation!.SearchName, pattern, SearchPattern.Escape)
                || EF.Functions.Like(a.Round!.SearchSubject, pattern, SearchPattern.Escape));
    }
}
