using Danchu.Checking.Relations;

namespace Danchu.Checking.Checks;

/// <summary>A check whose relations are proposed together with those of other checks and decided in one place: it only tells its own.</summary>
internal abstract class RelationCheck : Check
{
    public override void Run(CheckWork work)
    {
        foreach (var relation in work.Relations)
        {
            if (string.Equals(relation.Code, Code, StringComparison.Ordinal))
            {
                Tell(work, relation);
            }
        }
    }

    private void Tell(CheckWork work, Relation relation)
    {
        work.Claim(Code, relation.Verdict, relation.Value, relation.Computed, relation.Figures);
        var severity = relation.Verdict switch
        {
            Verdict.Contradicts => Severities.Of(relation),
            Verdict.HoldsIfTruncated => Severity.Note,
            _ => null,
        };
        if (severity is { } weight && relation.Place is null && relation.Mend is { } mend && mend.Figure != relation.Stated)
        {
            // The slip is in another figure than the one that was recomputed: "tố cáo 85" was to be 58.
            work.Find(
                Code, weight, mend.Figure.Span, Write.Of(mend.Figure.Value), Write.Of(mend.Value), relation.Formula,
                [.. relation.Figures.Where(figure => figure != mend.Figure).Select(figure => figure.Span)]);
        }
        else if (severity is { } plain && relation.StatedText is { } stated)
        {
            work.Find(
                Code, plain, relation.Place ?? relation.Stated.Span, stated, relation.Expected, relation.Formula,
                [.. relation.Figures.Where(figure => figure != relation.Stated).Select(figure => figure.Span)]);
        }
    }
}
