namespace Danchu.Core.Reports.Reuse;

/// <summary>How many words of a text stand elsewhere, what is the unit's own apart from what is others'.</summary>
/// <param name="Words">All that are compared.</param>
/// <param name="OwnYears">In the unit's own reports of years before.</param>
/// <param name="Others">In reports of other units, superiors too.</param>
/// <param name="Gathered">From below, with their source named.</param>
public sealed record ReuseShare(int Words, int OwnYears, int Others, int Model, int Gathered)
{
    public static ReuseShare Of(IEnumerable<ReusedSentence> sentences, IReadOnlyList<ReuseSource> sources) =>
        Sum(sentences.Select(sentence => Of(sentence.Words, sentence.Source is { } at ? sources[at].Kind : null)));

    public static ReuseShare Sum(IEnumerable<ReuseShare> shares) => shares.Aggregate(
        new ReuseShare(0, 0, 0, 0, 0),
        (sum, one) => new ReuseShare(
            sum.Words + one.Words, sum.OwnYears + one.OwnYears, sum.Others + one.Others, sum.Model + one.Model, sum.Gathered + one.Gathered));

    public int Percent(int part) => Words == 0 ? 0 : (int)Math.Round(100.0 * part / Words);

    private static ReuseShare Of(int words, ReuseKind? kind) => kind switch
    {
        null => new(words, 0, 0, 0, 0),
        ReuseKind.OwnYears => new(words, words, 0, 0, 0),
        ReuseKind.Model => new(words, 0, 0, words, 0),
        ReuseKind.Gathered => new(words, 0, 0, 0, words),
        _ => new(words, 0, words, 0, 0),
    };
}
