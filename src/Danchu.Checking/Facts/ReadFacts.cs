using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Facts;

/// <summary>
/// Reads which numbers of a text say a known fact. Where two facts fit alike, or the number is of a part, another year or a plan, none is read.
/// </summary>
internal sealed class ReadFacts
{
    /// <summary>Between a figure and its share: "98 vụ việc, đạt 98%", "350/1.195 hộ (29,29%)".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> ToShare = WordHashes.Set("đạt chiếm bằng tỷ tỉ lệ tương đương là khoảng");

    private const int SureBy = 2;

    private readonly ReportReading reading;
    private readonly CheckOptions options;
    private readonly FactBook book;
    private readonly ExcludeNumbers excluded;
    private readonly List<FactReading> found = [];
    private (Number Number, int Fact)? before;

    private ReadFacts(ReportReading reading, CheckOptions options, List<PartList> lists)
    {
        (this.reading, this.options) = (reading, options);
        book = new FactBook(options.Facts);
        excluded = new ExcludeNumbers(reading, options, lists);
    }

    public static List<FactReading> Read(ReportReading reading, CheckOptions options, List<PartList> lists)
    {
        if (options.Facts.Count == 0)
        {
            return [];
        }

        var reader = new ReadFacts(reading, options, lists);
        foreach (var number in reading.Numbers)
        {
            reader.Read(number);
        }

        return reader.found;
    }

    private void Read(Number number)
    {
        if (!MaySay(number) || FactOf(number) is not { } fact || excluded.Contains(number))
        {
            return;
        }

        before = (number, fact);
        if (!excluded.IsBound(number) && JudgeFact.Judge(number, book.Scopes[fact], options) is { } judged)
        {
            found.Add(judged);
        }
    }

    // "Dân số 4.550 người": after "số" a number looks like a name, but what it counts follows.
    private bool MaySay(Number number) =>
        (number.Role is NumberRole.Quantity or NumberRole.Numerator or NumberRole.Percentage
            || (number.Role == NumberRole.Name && Units.Book.IsAt(reading.Tokens, number.Token + 1)))
        && !number.Change && !number.Range && !number.InWords
        && reading.Blocks[reading.Sentences[number.Sentence].Block].Kind is not (BlockKind.Row or BlockKind.Heading);

    private int? FactOf(Number number)
    {
        if (number.Role == NumberRole.Percentage && before is { } last && IsRatio(last.Fact) && IsShareOf(last.Number, number))
        {
            return last.Fact;
        }

        var best = Best(number);
        if (best is not [var first, ..])
        {
            return null;
        }

        // Two facts fit alike: the words do not tell which it is.
        return best.Count == 1 || first.Score - best[1].Score > SureBy ? first.Fact : null;
    }

    private List<(int Fact, int Score)> Best(Number number)
    {
        var after = MatchPhrase.After(number);
        var next = after < reading.Tokens.Count && reading.Tokens[after].Kind == TokenKind.Word ? reading.Tokens[after].Hash : 0;
        var best = new Dictionary<int, int>();
        foreach (var phrase in book.Perhaps(next))
        {
            if (MatchPhrase.Score(reading, number, phrase) is { } score && score > best.GetValueOrDefault(phrase.Fact, int.MinValue))
            {
                best[phrase.Fact] = score;
            }
        }

        return [.. best.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
    }

    private bool IsRatio(int fact) => Array.Exists(book.Scopes[fact], scope => scope.Now.Denominator is not null);

    private bool IsShareOf(Number figure, Number percent)
    {
        var from = figure.Role == NumberRole.Numerator && figure.Other is { } other ? Math.Max(other.Next, figure.Next) : figure.Next;
        for (var at = from; at < percent.Token; at++)
        {
            var token = reading.Tokens[at];
            if (token.Kind == TokenKind.Number || token.Sign is '.' or ';' || (token.Kind == TokenKind.Word && at > from + 5 && !ToShare.Contains(token.Hash)))
            {
                return false;
            }
        }

        return figure.Sentence == percent.Sentence && percent.Token > from
            && (ToShare.Contains(reading.Tokens[percent.Token - 1].Hash) || reading.Tokens[percent.Token - 1].Sign == '(');
    }
}
