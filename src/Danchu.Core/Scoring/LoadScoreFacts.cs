using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// What a scorecard's proposals are computed from: the unit's own figures of the period as they are now, what its books count beside them, and when its report
/// was due and sent.
/// </summary>
public sealed class LoadScoreFacts(DanchuDatabase database, LoadTotals loadTotals, CountEntries countEntries, TimeProvider clock)
{
    /// <returns>Null when nothing is proposed any more: to others than the unit, or after it has sent its scorecard.</returns>
    public async Task<ScoreFacts?> ReadAsync(OpenedScorecard file, CancellationToken cancellationToken = default)
    {
        if (!file.Rights.InUnit || file.Refuse(ScorecardDeed.GiveSelfPoints) is not null)
        {
            return null;
        }

        var totals = await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, file.Period.Id, cancellationToken);
        var sent = await database.Assignments.Where(a => a.Id == file.Assignment.Id).Select(a => a.FirstSentAt).FirstAsync(cancellationToken);
        var books = await countEntries.ReadAsync(file.Organisation.Id, file.Period.From, file.Period.To, cancellationToken);
        return new ScoreFacts(key => totals.Own(key) ?? Book(key), file.Assignment.DueOn, sent is { } at ? VietnamTime.DayOf(at) : null, clock.Today())
        {
            Name = totals.NameOf, Book = Book,
        };

        Figure? Book(string indicator) => books.GetValueOrDefault(indicator)?.Figure;
    }
}
