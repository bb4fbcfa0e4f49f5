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
        if (severity is { } weight && relation.StatedText is { } stated)
        {
            work.Find(
                Code, weight, relation.Place ?? relation.Stated.Span, stated, relation.Expected, relation.Formula,
                [.. relation.Figures.Where(figure => figure != relation.Stated).Select(figure => figure.Span)]);
        }
    }
}
