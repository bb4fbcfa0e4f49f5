using Danchu.Core.Database;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>The sum and class of one stage of a scorecard, as <see cref="ComputeScore"/> gives them under the vetoes of that stage.</summary>
internal static class UpdateSums
{
    /// <summary>Computes them and stores them on the scorecard.</summary>
    public static async Task KeepSumsAsync(this DanchuDatabase database, OpenedScorecard file, ScoreStage stage, CancellationToken cancellationToken)
    {
        var score = await database.ComputeAsync(file, stage, cancellationToken);
        var total = file.Points.Exists(p => p.Stage == stage) ? score.Total : (decimal?)null;
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
            case ScoreStage.First or ScoreStage.Second:
                // Shown, never compared: the last review decides.
                break;
            default:
                (card.FinalTotal, card.FinalClass) = (total, score.Class);
                break;
        }
    }

    /// <summary>What the review found to hold a unit down holds in the end too: nothing is found anew when the points are closed.</summary>
    public static async Task<Score> ComputeAsync(this DanchuDatabase database, OpenedScorecard file, ScoreStage stage, CancellationToken cancellationToken)
    {
        var found = stage == ScoreStage.Final ? ScoreStage.Review : stage;
        var vetoes = await database.ScoreVetoes.Where(v => v.ScorecardId == file.Card.Id && v.Stage == found)
            .Select(v => v.Veto)
            .ToListAsync(cancellationToken);
        return ComputeScore.Of(file.Rubric, file.Organisation.Kind, file.Given(stage), vetoes);
    }
}
