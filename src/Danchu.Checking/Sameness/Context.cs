using Danchu.Checking.Reading;

namespace Danchu.Checking.Sameness;

/// <summary>The words around a figure, by which two figures are known to be of one thing.</summary>
internal static class Context
{
    private const int Left = 24;
    private const int Right = 12;

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Empty = Words.Set(
        "và là của các những được đã đang trong năm với cho để do về theo từ đến tại ở có việc trên dưới này đó tổng số khi một hai như vào ra lên thì mà bằng cấp xã huyện tỉnh nhân dân thực hiện triệu tỷ nghìn đồng");

    /// <summary>How many different words with a meaning stand around both figures, the unit counted once.</summary>
    public static int Shared(ReportReading reading, Number one, Number other)
    {
        var words = new HashSet<ulong>(Around(reading, one));
        return Around(reading, other).Distinct().Count(words.Contains);
    }

    private static IEnumerable<ulong> Around(ReportReading reading, Number number)
    {
        var block = reading.Blocks[reading.Sentences[number.Sentence].Block];
        var (from, to) = (Math.Max(block.FirstToken, number.Token - Left), Math.Min(block.LastToken, number.Token + Right));
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && !Empty.Contains(reading.Tokens[i].Hash))
                yield return reading.Tokens[i].Hash;
        }
    }
}
