using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>How many rounds ask for a version of a rubric, an outline or a form.</summary>
internal static class CountRounds
{
    public static async Task<IReadOnlyDictionary<Guid, int>> RoundsAskingAsync(
        this DanchuDatabase database, IReadOnlyCollection<Guid> versions, CancellationToken cancellationToken)
    {
        var ids = versions.ToArray();
        return await database.Database.SqlQuery<Count>($"""
            SELECT version, count(DISTINCT round_id)::int AS rounds FROM (
                SELECT outline_id AS version, round_id FROM asks WHERE outline_id = ANY ({ids})
                UNION ALL SELECT form_id, round_id FROM asks WHERE form_id = ANY ({ids})
                UNION ALL SELECT rubric_id, round_id FROM round_rubrics WHERE rubric_id = ANY ({ids})) asked
            GROUP BY version
            """).ToDictionaryAsync(count => count.Version, count => count.Rounds, cancellationToken);
    }

    private sealed record Count(Guid Version, int Rounds);
}
