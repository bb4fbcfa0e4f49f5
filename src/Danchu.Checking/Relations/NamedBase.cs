using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>What a percentage is said to be of: "chiếm 0,9% tổng dư nợ" is of the figure beside which "dư nợ" stands.</summary>
internal static class NamedBase
{
    private const int MostWords = 6;
    private const int Left = 7;
    private const int Right = 5;

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Empty = WordHashes.Set(
        "tổng số của các những được đã đang trong năm với cho để và là cả này đó toàn so trên tính có khi theo cùng kỳ giao đề ra về tại ở do tỉnh huyện xã");

    /// <summary>Two words for one thing: "98,4% dân số" is of "29.683 nhân khẩu".</summary>
    private static readonly (ulong Word, ulong Same)[] Synonyms =
    [
        (WordHashes.Hash("dân"), WordHashes.Hash("khẩu")), (WordHashes.Hash("cử"), WordHashes.Hash("phiếu")), (WordHashes.Hash("đàn"), WordHashes.Hash("con")),
    ];

    /// <summary>The words behind the percentage up to the next mark or figure, without those that mean nothing.</summary>
    public static int Read(ReportReading reading, Number percent, Span<ulong> words)
    {
        var count = 0;
        for (var i = percent.Next; i < percent.Next + MostWords && i < reading.Tokens.Count && count < words.Length; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || (token.LineBefore && i == percent.Next))
            {
                break;
            }

            if (!Empty.Contains(token.Hash))
            {
                words[count++] = token.Hash;
            }
        }

        return count;
    }

    /// <summary>How many of the words stand around the figure, in its own block.</summary>
    public static int Shared(ReportReading reading, Number figure, ReadOnlySpan<ulong> words)
    {
        var block = reading.Blocks[reading.Sentences[figure.Sentence].Block];
        var (from, to) = (Math.Max(block.FirstToken, figure.Token - Left), Math.Min(block.LastToken, figure.Token + Right));
        var shared = 0;
        foreach (var word in words)
        {
            for (var i = from; i < to; i++)
            {
                if (IsSame(reading.Tokens[i].Hash, word))
                {
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    /// <summary>How many of the words stand beside the figure, with no other figure and no mark between.</summary>
    public static int Beside(ReportReading reading, Number figure, ReadOnlySpan<ulong> words)
    {
        var (from, to, sentence) = (figure.Token, figure.Next, reading.Sentences[figure.Sentence]);
        while (from > sentence.From && figure.Token - from < Left && reading.Tokens[from - 1].Kind == TokenKind.Word)
        {
            from--;
        }

        while (to < sentence.To && to - figure.Next < Right && reading.Tokens[to].Kind == TokenKind.Word)
        {
            to++;
        }

        var found = 0;
        foreach (var word in words)
        {
            for (var i = from; i < to; i++)
            {
                if (IsSame(reading.Tokens[i].Hash, word))
                {
                    found++;
                    break;
                }
            }
        }

        return found;
    }

    private static bool IsSame(ulong one, ulong other) =>
        one == other || Array.Exists(Synonyms, pair => (pair.Word == one && pair.Same == other) || (pair.Word == other && pair.Same == one));
}
