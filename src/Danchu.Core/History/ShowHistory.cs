using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.History;

/// <summary>
/// History of one organisation or of one subject (a report in all its versions, a round, a person), newest first. Whoever may see the unit sees what was done;
/// old and new values of work inside the unit that was not sent are for its own members.
/// </summary>
public sealed class ShowHistory(DanchuDatabase database, Permissions permissions, HistoryReach reach)
{
    public const int PageSize = 50;

    /// <summary>What reaches a superior of what happens to a report, a scorecard or a round; all else about them is work inside.</summary>
    private static readonly HashSet<string> KnownOutside = new(StringComparer.Ordinal)
    {
        "SignReport", "AttachSignedFile", "ReplaceSignedFile", "WithdrawSignedFile", "AcceptReport", "ReturnReport",
        "SendScorecard", "ReturnCriteria", "CloseReview", "AnswerReview", "CloseScorecard",
        "IssueRound", "ExtendDueDate", "RemindLate", "CloseRound", "ReopenRound", "WithdrawRound", "SignCorrection",
    };

    /// <param name="Before">Where the page before ended.</param>
    public sealed record Query(OrganisationId? Organisation = null, Guid? Subject = null, HistoryCursor? Before = null);

    public async Task<Outcome<HistoryView>> ReadAsync(Actor actor, Query query, CancellationToken cancellationToken = default)
    {
        var lines = database.History.AsNoTracking();
        if (query.Organisation is { } organisation)
        {
            if (!await permissions.MaySeeAsync(actor, organisation, cancellationToken))
            {
                return Denial.Absent;
            }

            lines = lines.Where(l => l.OrganisationId == organisation);
        }

        if (query.Subject is { } subject)
        {
            var ids = await reach.SubjectsAsync(subject, cancellationToken);
            var units = await reach.ReadableUnitsAsync(actor, ids, cancellationToken);
            if (units.Count == 0)
            {
                return Denial.Absent;
            }

            lines = lines.Where(l => ids.Contains(l.SubjectId) && units.Contains(l.OrganisationId));
        }
        else if (query.Organisation is null)
        {
            return Denial.Absent;
        }

        return await PageAsync(actor, lines, query.Before, cancellationToken);
    }

    private async Task<HistoryView> PageAsync(Actor actor, IQueryable<HistoryLine> lines, HistoryCursor? before, CancellationToken cancellationToken)
    {
        if (before is { } end)
        {
            lines = lines.Where(l => l.At < end.At || (l.At == end.At && l.Sequence < end.Sequence));
        }

        var rows = await lines.OrderByDescending(l => l.At).ThenByDescending(l => l.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken);
        var units = rows.Select(l => l.OrganisationId).Distinct().ToList();
        var names = await database.Organisations.Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var shown = rows.Take(PageSize).Select(l => Show(actor, l, names.GetValueOrDefault(l.OrganisationId, ""))).ToList();
        return new HistoryView(shown, rows.Count > PageSize ? HistoryCursor.Of(rows[PageSize - 1]) : null);
    }

    private static HistoryRow Show(Actor actor, HistoryLine line, string organisation)
    {
        var isInside = actor.IsIn(line.OrganisationId);
        var isHidden = !isInside && (line.SubjectKind is "report" or "round" or "scorecard") && !KnownOutside.Contains(line.Operation);
        return new HistoryRow(
            line.OrganisationId, organisation, line.Sequence, line.At, line.PersonName, OperationNames.Of(line.Operation), line.SubjectKind, line.SubjectId,
            isHidden ? [] : HistoryChange.Between(line.SubjectKind, line.Old, line.New), isHidden);
    }
}

/// <summary>A page of history, newest first.</summary>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record HistoryView(IReadOnlyList<HistoryRow> Rows, HistoryCursor? Next);

/// <summary>One line of history as shown; hidden rows keep their place in the chain but not their content.</summary>
public sealed record HistoryRow(
    OrganisationId OrganisationId,
    string Organisation,
    long Sequence,
    DateTimeOffset At,
    string Person,
    string Operation,
    string SubjectKind,
    Guid SubjectId,
    IReadOnlyList<HistoryChange> Changes,
    bool IsHidden);
