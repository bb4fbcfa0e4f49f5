using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Sameness;

/// <summary>"Ban hành 9 nghị quyết, 21 quyết định" in the body, and the row "Văn bản đã ban hành ⇥ 30" of a table: the kinds make the documents.</summary>
internal readonly record struct CountedKinds(List<Number> Kinds, NamedFigure Named, bool Equal)
{
    private const int Back = 6;
    private static readonly PhraseBook Issue = new("ban hành|tham mưu ban hành");
    private static readonly PhraseBook Documents = new(
        "nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|thông báo|hướng dẫn|chương trình|tờ trình|đề án|kết luận|báo cáo|quy định|quy chế|thông tri");

    private static readonly ulong[] TwoWords = [WordHashes.Hash("văn"), WordHashes.Hash("bản")];
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Allowed = WordHashes.Set("văn bản ban hành chỉ đạo lãnh triển khai phát loại các");
    private static readonly ulong And = WordHashes.Hash("và");

    public decimal Sum => Kinds.Sum(kind => kind.Value);

    /// <summary>
    /// Null where the body names the kinds more than once or not at all, or the table has no such row; two counts that no slip explains are of two things.
    /// </summary>
    public static CountedKinds? Find(ReportReading reading, IReadOnlyList<NamedFigure> figures)
    {
        var named = figures.Where(figure => TwoWords.All(figure.Words.Contains) && figure.Words.All(Allowed.Contains)).ToList();
        if (named.Count != 1 || Lists(reading) is not [var kinds])
        {
            return null;
        }

        var sum = kinds.Sum(kind => kind.Value);
        var equal = sum == named[0].Value;
        return equal || Slip.Of(named[0].Number, sum) ? new(kinds, named[0], equal) : null;
    }

    private static List<List<Number>> Lists(ReportReading reading)
    {
        var lists = new List<List<Number>>();
        foreach (var number in reading.Numbers)
        {
            if (!IsCounted(reading, number))
            {
                continue;
            }

            if (lists is [.., [.., var last]] && Follows(reading, last, number))
            {
                lists[^1].Add(number);
            }
            else if (reading.AnyPhrase(Math.Max(reading.Sentences[number.Sentence].From, number.Token - Back), number.Token, Issue))
            {
                lists.Add([number]);
            }
        }

        return lists.FindAll(list => list.Count > 1);
    }

    private static bool IsCounted(ReportReading reading, Number number) =>
        number is { Role: NumberRole.Quantity, Change: false, Range: false, Hedge: Hedge.None, Decimals: 0, Power: 0 }
        && Documents.IsAt(reading.Tokens, number.Token + 1) && reading.Blocks[reading.Sentences[number.Sentence].Block].Kind != BlockKind.Row;

    private static bool Follows(ReportReading reading, Number last, Number number)
    {
        var at = last.Token + 1 + Documents.Match(reading.Tokens, last.Token + 1).Length;
        return number.Sentence == last.Sentence && number.Token == at + 1
            && (reading.Tokens[at].Sign is ',' or ';' || reading.IsWord(at, And));
    }
}
