using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>The empty scorecards of a round go with its letter, which no unit has opened.</summary>
internal static class TakeScorecardsAway
{
    public static Task TakeScorecardsAwayAsync(this DanchuDatabase database, RoundId round, CancellationToken cancellationToken) =>
        database.Scorecards.Where(c => c.RoundId == round).ExecuteDeleteAsync(cancellationToken);
}
