using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>
/// The one place that decides. What holds is accepted, the strongest first, and spends its figures in their part; what does not hold is told only when its
/// words are strong and nothing else explains the figure.
/// </summary>
internal static class Resolve
{
    /// <summary>Words and agreeing digits together.</summary>
    private const int Accepted = 5;

    /// <summary>Words alone: a contradiction has no digits that speak for it.</summary>
    private const int Told = 6;

    /// <summary>Words so strong that an agreement elsewhere with weak ones is chance.</summary>
    private const int Strong = 8;
    private const int Weak = 2;

    public static List<Relation> Run(List<Relation> proposed)
    {
        var spent = new Spent();
        var accepted = new List<Relation>(proposed.Count);
        var holding = Ordered(proposed.FindAll(relation => relation.Holds && relation.Strength >= Accepted));
        var wrong = Ordered(proposed.FindAll(relation => !relation.Holds && relation.Evidence >= Told && Severities.Of(relation) is not null));
        Take(holding.Where(relation => relation.Evidence > Weak), spent, accepted);
        Take(wrong.Where(relation => relation.Evidence >= Strong), spent, accepted);
        Take(holding.Where(relation => relation.Evidence <= Weak), spent, accepted);
        Take(wrong.Where(relation => relation.Evidence < Strong), spent, accepted);
        return accepted;
    }

    /// <summary>The strongest first; what is equally strong stays in the order of the text.</summary>
    private static List<Relation> Ordered(List<Relation> relations) =>
        [.. relations.OrderBy(relation => RankOf(relation.Verdict)).ThenByDescending(relation => relation.Strength)];

    private static int RankOf(Verdict verdict) => verdict switch
    {
        Verdict.Holds or Verdict.Contradicts => 0,
        Verdict.HoldsAsHedged => 1,
        Verdict.HoldsIfTruncated => 2,
        _ => 3,
    };

    private static void Take(IEnumerable<Relation> relations, Spent spent, List<Relation> accepted)
    {
        foreach (var relation in relations)
        {
            if (spent.TryTake(relation))
            {
                accepted.Add(relation);
            }
        }
    }

    /// <summary>Which figures are explained, and as what.</summary>
    private sealed class Spent
    {
        private readonly HashSet<(Number, Aspect)> stated = [];
        private readonly HashSet<Number> ratios = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<Number> told = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<Number, List<Mend>> mended = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<(Number Part, Number Whole)> shares = [];
        private readonly Dictionary<Number, Relation> rests = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<(Number First, Number Last)> ends = [];
        private readonly HashSet<Number> parts = new(ReferenceEqualityComparer.Instance);

        public bool TryTake(Relation relation)
        {
            // One total may be broken down in several ways, each part only once.
            var again = stated.Contains((relation.Stated, relation.Aspect));
            if (relation.Aspect == Aspect.Sum ? IsSpent(relation, again) : again)
            {
                return false;
            }

            // "chưa đạt 90% (có 1.640/2.092 hộ, đạt 78,4%)": a ratio whose percentage was found is not held against another.
            // Its denominator alone is a total like any other: "96 hộ trên tổng số 9.318 hộ, bằng 1,03%; hộ cận nghèo 203 hộ, bằng 2,18%".
            if (!relation.Holds && relation.Stated.Role == NumberRole.Percentage && relation.Figures.Any(figure => IsOfRatio(relation, figure)))
            {
                return false;
            }

            if (relation.Holds && relation.Stated.Role == NumberRole.Percentage)
            {
                ratios.UnionWith(relation.Figures.Where(figure => figure.Role == NumberRole.Denominator));
            }

            // One mistake is told once, however many relations of the same figures it breaks.
            if (!relation.Holds
                && (relation.Figures.All(told.Contains)
                    || (relation.Mend is { } slip && mended.TryGetValue(slip.Figure, out var same) && same.Exists(slip.IsSame))))
            {
                return false;
            }

            if (!relation.Holds && (IsOfSharesThatHold(relation) || IsOfEnds(relation) || IsOfRests(relation)))
            {
                return false;
            }

            if (!relation.Holds)
            {
                told.UnionWith(relation.Figures);
                Remember(relation.Mend);
            }
            else if (relation is { Aspect: Aspect.Share, Figures: [{ } part, { } whole, { }] })
            {
                shares.Add((part, whole));
            }
            else if (relation is { Aspect: Aspect.Rest, Verdict: Verdict.Holds })
            {
                foreach (var figure in relation.Figures)
                {
                    rests[figure] = relation;
                }
            }
            else if (relation is { Aspect: Aspect.Change, Figures: [{ } first, { } last, { }] })
            {
                ends.Add((first, last));
                ends.Add((last, first));
            }

            stated.Add((relation.Stated, relation.Aspect));
            if (relation.Verdict != Verdict.Partial)
            {
                parts.UnionWith(relation.Parts);
            }

            return true;
        }

        /// <summary>"47.548 học sinh: 42.983, chiếm 90,4%; 1.771, chiếm 3,7%": each is right of the total, so that they are simply not all.</summary>
        private bool IsOfSharesThatHold(Relation relation) => relation is { Aspect: Aspect.Sum, Code: "S101" } && relation.Computed < relation.Value
            && relation.Parts.Count > 0 && relation.Parts.All(part => shares.Contains((part, relation.Stated)));

        /// <summary>"61 bị cáo, tăng 23 bị cáo so với năm 2023 (38 bị cáo)": this year's figure and last year's are no parts of one total.</summary>
        private bool IsOfEnds(Relation relation) => relation.Aspect == Aspect.Sum
            && relation.Figures.Any(first => relation.Figures.Any(last => ends.Contains((first, last))));

        /// <summary>"Đầu năm 2.264; mới 20, giải thể 44; cuối năm 2.240": what comes out as what is left is no sum that does not.</summary>
        private bool IsOfRests(Relation relation) => relation.Aspect == Aspect.Sum && rests.TryGetValue(relation.Stated, out var rest)
            && relation.Figures.All(figure => rest.Figures.Contains(figure));

        private bool IsOfRatio(Relation relation, Number figure) => ratios.Contains(figure) && figure.Other is { } part && relation.Figures.Contains(part);

        private void Remember(Mend? mend)
        {
            if (mend is null)
            {
                return;
            }

            if (!mended.TryGetValue(mend.Figure, out var mends))
            {
                mended[mend.Figure] = mends = [];
            }

            mends.Add(mend);
        }

        private bool IsSpent(Relation relation, bool again) =>
            (again && (relation.Verdict == Verdict.Partial || (!relation.Holds && relation.Evidence < Strong))) || relation.Parts.Any(parts.Contains);
    }
}
