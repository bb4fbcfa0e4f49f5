using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The empty reports of a round go with its letter, which no unit has opened.</summary>
internal static class TakeReportsAway
{
    public static Task TakeReportsAwayAsync(this DanchuDatabase database, RoundId round, CancellationToken cancellationToken) =>
        database.Reports.Where(r => r.Assignment!.RoundId == round).ExecuteDeleteAsync(cancellationToken);
}
