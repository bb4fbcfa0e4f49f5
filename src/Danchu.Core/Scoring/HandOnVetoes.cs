using Danchu.Core.Changes;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>What one stage says to hold the unit down is the next one's until that says otherwise; what the next has said already stays.</summary>
internal static class HandOnVetoes
{
    public static async Task HandOnVetoesAsync(
        this DanchuDatabase database, Change change, OpenedScorecard file, ScoreStage from, CancellationToken cancellationToken)
    {
        var next = file.Card.Reviewing;
        var found = await database.ScoreVetoes.AsNoTracking().Where(v => v.ScorecardId == file.Card.Id).ToListAsync(cancellationToken);
        if (file.Points.Exists(p => p.Stage == next) || found.Exists(v => v.Stage == next))
        {
            return;
        }

        database.ScoreVetoes.AddRange(found.Where(v => v.Stage == from).Select(v => new ScoreVeto
        {
            ScorecardId = v.ScorecardId, Stage = next, Veto = v.Veto, Reason = v.Reason, GivenBy = v.GivenBy, GivenAt = v.GivenAt,
        }));
        await change.SaveAsync(cancellationToken);
    }
}
