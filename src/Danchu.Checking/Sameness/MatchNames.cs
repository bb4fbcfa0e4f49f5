using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Sameness;

/// <summary>A figure of the body and the named figure of a table that says the same quantity.</summary>
internal readonly record struct NamedTwice(Number Said, NamedFigure Named, bool Equal);

/// <summary>
/// Holds the body against the tables: the words that name a figure all stand around a number of the body, in its sentence, and nothing there makes it a
/// part, another period or another place. Such a number is the figure, or one slip away from it.
/// </summary>
internal sealed class MatchNames
{
    private const int Left = 24;
    private const int Right = 10;
    private const int MostOfWord = 24;

    private readonly ReportReading reading;
    private readonly Narrowing narrowing;
    private readonly Dictionary<ulong, List<NamedFigure>> byWord = [];

    public MatchNames(ReportReading reading, int year)
    {
        (this.reading, narrowing) = (reading, new Narrowing(reading, year));
        Figures = NameFigures.Of(reading);
        foreach (var figure in Figures)
        {
            foreach (var word in figure.Words)
            {
                (byWord.TryGetValue(word, out var list) ? list : byWord[word] = []).Add(figure);
            }
        }
    }

    public IReadOnlyList<NamedFigure> Figures { get; }

    public List<NamedTwice> Find()
    {
        var found = new List<NamedTwice>();
        if (byWord.Count == 0)
        {
            return found;
        }

        foreach (var number in reading.Numbers)
        {
            if (IsSaid(number) && Best(number) is { } twice)
            {
                found.Add(twice);
            }
        }

        var equal = found.Where(twice => twice.Equal).Select(twice => twice.Named).ToHashSet();
        var spent = found.Where(twice => twice.Equal).Select(twice => twice.Said).ToHashSet();
        found.RemoveAll(twice => !twice.Equal && (equal.Contains(twice.Named) || spent.Contains(twice.Said)));
        return found;
    }

    private bool IsSaid(Number number) =>
        (number.Role == NumberRole.Quantity || (number is { Role: NumberRole.Denominator, Other: { } part } && part.Value == number.Value))
        && !number.Range && !number.Change && !number.Doubtful && !number.InWords && number.Hedge == Hedge.None && number.Value >= 10
        && reading.Blocks[reading.Sentences[number.Sentence].Block].Kind != BlockKind.Row;

    private NamedTwice? Best(Number number)
    {
        var sentence = reading.Sentences[number.Sentence];
        var (from, to) = (Math.Max(sentence.From, number.Token - Left), Math.Min(sentence.To, number.Next + Right));
        NamedTwice? best = null;
        // By the words right behind the number, which say what is counted.
        var at = number.UnitFrom < number.UnitTo ? number.UnitFrom : number.Next;
        for (var i = at; i < Math.Min(at + 4, reading.Tokens.Count) && reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            var list = byWord.GetValueOrDefault(reading.Tokens[i].Hash);
            for (var k = 0; k < list?.Count && k < MostOfWord; k++)
            {
                var equal = list[k].Value == number.Value;
                if ((equal || IsSlip(number, list[k])) && (best is null || equal) && Stands(list[k], from, to)
                    && (equal || !narrowing.Narrows(number, list[k], from)))
                {
                    best = new(number, list[k], equal);
                }
            }
        }

        return best;
    }

    private bool Stands(NamedFigure figure, int from, int to)
    {
        foreach (var word in figure.Words)
        {
            var found = false;
            for (var i = from; i < to && !found; i++)
            {
                found = reading.IsWord(i, word);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two digits that changed places are hardly ever chance; any other slip needs four digits. A lone word names only what is all of them.</summary>
    private static bool IsSlip(Number number, NamedFigure figure)
    {
        if (figure.Value < 100 || number.Value > figure.Value * 11 || figure.Value > number.Value * 11 || !(figure.Words.Length > 1 || figure.Whole))
        {
            return false;
        }

        return Slip.IsSwapOf(number, figure.Value) || (figure.Value >= 1000 && figure.Words.Length > 1 && Slip.Of(number, figure.Value));
    }
}
