using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// The figures of one sentence, or of a few short ones, with no other beside them. Who writes three figures in one breath relates them, whatever words he uses:
/// so few leave chance little room.
/// </summary>
/// <param name="Counts">What is counted or measured, in the order of the text; times, ages and names are left out.</param>
/// <param name="Percents">The percentages.</param>
/// <param name="Sentences">Over how many sentences they stand.</param>
/// <param name="From">First token of the first sentence.</param>
/// <param name="To">Behind the last token of the last sentence.</param>
internal sealed record Company(List<Number> Counts, List<Number> Percents, int Sentences, int From, int To)
{
    private const int Most = 12;
    private const int MostLines = 4;

    /// <summary>What is more than this holds, or is told.</summary>
    private const int Accepted = 5;

    /// <summary>Figures of another unit stand between: 16 vụ, 61 bị cáo.</summary>
    public bool Mixed { get; private init; }

    /// <summary>The figures of each unit for themselves; all together when they count one thing.</summary>
    public IEnumerable<Company> OfEachUnit(ReportReading reading) => AreOfKind(reading, Counts)
        ? [this]
        : Counts.Where(count => !IsBare(reading, count)).GroupBy(count => count.Unit)
            .Select(unit => this with { Counts = [.. unit], Mixed = true });

    /// <summary>
    /// The sentence with as many before it as bring the counts to what is wanted; null when a figure is hedged or doubtful, or too many stand there.
    /// </summary>
    public static Company? Ending(ReportReading reading, int sentence, int wanted, int mostSentences)
    {
        var (counts, percents, from, silent) = (new List<Number>(), new List<Number>(), sentence, 0);
        for (var s = sentence; s >= 0 && s > sentence - mostSentences - silent - LinesAt(reading, s, sentence)
            && (s == sentence || counts.Count < wanted) && IsNear(reading, s, sentence); s--)
        {
            var (at, percent) = (counts.Count, percents.Count);
            for (var n = reading.Sentences[s].LastNumber - 1; n >= reading.Sentences[s].FirstNumber; n--)
            {
                var number = reading.Numbers[n];
                if (number.Countable && !number.InWords && !Units.IsDuration(number.Unit))
                {
                    // "trên 50% tổng số hộ": a limit is no figure of theirs.
                    if (number is { Role: NumberRole.Percentage, Hedge: not Hedge.None })
                    {
                        continue;
                    }

                    if (number.Doubtful || number.Hedge != Hedge.None || (number.Range && !number.Change) || counts.Count + percents.Count == Most)
                    {
                        return null;
                    }

                    (number.Role == NumberRole.Percentage ? percents : counts).Add(number);
                }
            }

            // One sentence without figures may stand between; more part what is said before from what is said behind.
            if (s < sentence && counts.Count == at && percents.Count == percent && silent++ > 0)
            {
                break;
            }

            from = s;
        }

        counts.Reverse();
        percents.Reverse();
        return new(counts, percents, sentence - from + 1, reading.Sentences[from].From, reading.Sentences[sentence].To);
    }

    /// <summary>Only what stands between the semicolons around the figure.</summary>
    public Company ClauseOf(ReportReading reading, Number figure)
    {
        var (from, to) = (figure.Token, figure.Token);
        while (from > From && reading.Tokens[from - 1].Sign != ';')
        {
            from--;
        }

        while (to < To && reading.Tokens[to].Sign != ';')
        {
            to++;
        }

        bool IsWithin(Number other) => other.Token >= from && other.Token < to;
        return this with { Counts = Counts.FindAll(IsWithin), Percents = Percents.FindAll(IsWithin), From = from, To = to, Sentences = 1 };
    }

    /// <summary>In one paragraph, on lines one under the other, or below a line that a "trong đó" goes on with.</summary>
    private static bool IsNear(ReportReading reading, int one, int other)
    {
        var (first, last) = (reading.Sentences[one].Block, reading.Sentences[other].Block);
        return reading.Blocks[first].Kind != BlockKind.Row
            && (first == last || (last - first == 1 && Lists.Cues.Book.IsAt(reading.Tokens, reading.Blocks[last].FirstToken))
                || (last - first <= MostLines && Enumerable.Range(first, last - first + 1).All(block => IsLine(reading, block))));
    }

    /// <summary>Lines are short: more of them may be read together than sentences.</summary>
    private static int LinesAt(ReportReading reading, int one, int other) => reading.Sentences[one].Block == reading.Sentences[other].Block ? 0 : 2;

    private static bool IsLine(ReportReading reading, int block) => Lists.Steps.IsLine(reading, reading.Blocks[block]);

    /// <summary>The figures of which something that was proposed will be read or told.</summary>
    public static HashSet<Number> Spoken(List<Relation> relations, params Aspect[] aspects)
    {
        var spoken = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        spoken.UnionWith(relations.FindAll(relation => aspects.Contains(relation.Aspect) && relation.Verdict != Verdict.Partial
            && (relation.Holds ? relation.Strength > Accepted : relation.Evidence > Accepted)).SelectMany(relation => relation.Figures));
        return spoken;
    }

    /// <summary>The percentages of which something that was proposed will be read or told.</summary>
    public static HashSet<Number> SpokenPercents(List<Relation> relations)
    {
        var spoken = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        spoken.UnionWith(relations.FindAll(relation => relation.Stated.Role == NumberRole.Percentage
            && (relation.Holds ? relation.Strength >= Accepted : relation.Evidence > Accepted)).ConvertAll(relation => relation.Stated));
        return spoken;
    }

    /// <summary>All count one thing; what has no unit, or a word that is none ("512 hình sự"), counts what the others count.</summary>
    public static bool AreOfKind(ReportReading reading, List<Number> counts)
    {
        var unit = counts.Find(count => !IsBare(reading, count))?.Unit ?? 0;
        return counts.TrueForAll(count => IsBare(reading, count) || Units.AreAlike(count.Unit, unit));
    }

    /// <summary>No unit of its own.</summary>
    public static bool IsBare(ReportReading reading, Number count) =>
        count.Unit == 0 || (count.Power == 0 && count.UnitTo - count.UnitFrom == 1 && !Units.Book.IsAt(reading.Tokens, count.UnitFrom));

    /// <summary>One of the phrases stands right before the figure, with no other figure between.</summary>
    public bool IsSaidBefore(ReportReading reading, Number figure, PhraseBook phrases, int most)
    {
        for (var i = figure.Token - 1; i >= From && i >= figure.Token - most && reading.Tokens[i].Kind != TokenKind.Number
            && reading.Tokens[i].Sign is not (';' or '.'); i--)
        {
            if (phrases.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same right behind the figure and its unit.</summary>
    public bool IsSaidBehind(ReportReading reading, Number figure, PhraseBook phrases, int most)
    {
        for (var i = figure.Next; i < To && i < figure.Next + most && reading.Tokens[i].Kind != TokenKind.Number
            && reading.Tokens[i].Sign is not (',' or ';' or '.' or ':' or '('); i++)
        {
            if (phrases.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }
}
