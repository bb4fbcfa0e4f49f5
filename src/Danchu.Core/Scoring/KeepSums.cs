using Danchu.Core.Database;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>Keeps the sum and class of one stage on the sheet, as the engine reckons them.</summary>
internal static class KeepSums
{
    public static Score Of(ScorecardFile file, ScoreStage stage, IReadOnlyCollection<string> vetoes)
    {
        var given = file.Given(stage);
        var score = ReckonScore.Of(file.Rubric, file.Organisation.Kind, given, vetoes);
        var total = given.Count == 0 ? (decimal?)null : score.Total;
        var card = file.Card;
        card.Missing = score.Missing.Count;
        switch (stage)
        {
            case ScoreStage.Self:
                (card.SelfTotal, card.SelfClass) = (total, score.Class);
                break;
            case ScoreStage.Review:
                (card.ReviewTotal, card.ReviewClass) = (total, score.Class);
                break;
            default:
                (card.FinalTotal, card.FinalClass) = (total, score.Class);
                break;
        }

        return score;
    }

    public static Task<List<string>> VetoesAsync(this DanchuDatabase database, ScorecardId card, ScoreStage stage, CancellationToken cancellationToken) =>
        database.ScoreVetoes.Where(v => v.ScorecardId == card && v.Stage == stage).Select(v => v.Veto).ToListAsync(cancellationToken);
}
