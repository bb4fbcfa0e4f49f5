using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Sameness;

/// <summary>The words around a figure, by which two figures are known to be of one thing.</summary>
internal static class Context
{
    private const int Left = 24;
    private const int Right = 12;

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Empty = WordHashes.Set(
        "và là của các những được đã đang trong năm với cho để do về theo từ đến tại ở có việc trên dưới này đó tổng số khi một hai như vào ra lên thì mà bằng "
            + "cấp xã huyện tỉnh nhân dân thực hiện triệu tỷ nghìn đồng");

    private static readonly WordFilter MaybeEmpty = new(Empty);

    /// <summary>A word that names nothing: và, của, tổng số.</summary>
    public static bool IsEmpty(Token token) => MaybeEmpty.MayContain(token.Hash) && Empty.Contains(token.Hash);

    /// <summary>How many different words with a meaning stand around both figures, the unit counted once.</summary>
    public static int Shared(ReportReading reading, Number one, Number other)
    {
        Span<ulong> first = stackalloc ulong[Left + Right];
        Span<ulong> second = stackalloc ulong[Left + Right];
        first = first[..Around(reading, one, first)];
        second = second[..Around(reading, other, second)];
        var shared = 0;
        foreach (var word in second)
        {
            shared += first.Contains(word) ? 1 : 0;
        }

        return shared;
    }

    /// <summary>How many different words with a meaning stand around a figure.</summary>
    public static int Words(ReportReading reading, Number number)
    {
        Span<ulong> words = stackalloc ulong[Left + Right];
        return Around(reading, number, words);
    }

    /// <summary>Fills in the different words with a meaning around the number; gives how many there are.</summary>
    private static int Around(ReportReading reading, Number number, Span<ulong> words)
    {
        var block = reading.Blocks[reading.Sentences[number.Sentence].Block];
        var (from, to) = (Math.Max(block.FirstToken, number.Token - Left), Math.Min(block.LastToken, number.Token + Right));
        var count = 0;
        for (var i = from; i < to; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Word && !IsEmpty(token) && !words[..count].Contains(token.Hash))
            {
                words[count++] = token.Hash;
            }
        }

        return count;
    }
}
