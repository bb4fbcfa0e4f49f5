using Danchu.Checking.Structure;

namespace Danchu.Checking.Reading;

/// <summary>What the document says of itself: own symbol, date, and the year it reports on.</summary>
internal sealed record Letterhead(Symbol? Own, DateOnly? Date, int Year, int TitleEnd)
{
    private const int HeadTokens = 160;
    private const int HeadBlocks = 24;
    private static readonly ulong So = WordHashes.Hash("số");
    private static readonly ulong Thang = WordHashes.Hash("tháng");
    private static readonly ulong Nam = WordHashes.Hash("năm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Attached = WordHashes.Set("kèm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Looking = WordHashes.Set("vụ hướng nhiệm kế hoạch");

    public static Letterhead Read(ReportReading reading, CheckOptions options)
    {
        var own = reading.Symbols.Find(symbol => symbol.Token < HeadTokens && IsOwn(reading, symbol));
        // A letterhead date is written out; a numeric one belongs to a document cited.
        var head = reading.Dates.Find(date => date.Token < HeadTokens && date.Date is not null && IsHead(reading, date));
        var date = head?.Date ?? AttachedDate(reading, own) ?? options.ReportDate;
        var (year, end) = TitleYear(reading);
        return new Letterhead(own, date, year, end);
    }

    /// <summary>"Số: 42-CV/BCĐ" alone at the head of its line.</summary>
    private static bool IsOwn(ReportReading reading, Symbol symbol)
    {
        var at = symbol.Token - 1;
        if (reading.IsSign(at, ':'))
        {
            at--;
        }

        return reading.IsWord(at, So) && reading.Tokens[at].LineBefore && reading.Text[reading.Tokens[at].Start] == 'S';
    }

    /// <summary>"Hải Phòng, ngày 25 tháng 5 năm 2023": in words, after a comma, at the end of its line.</summary>
    private static bool IsHead(ReportReading reading, DateRead date) =>
        date.Next - date.Token == 5 && reading.IsWord(date.Token + 1, Thang) && reading.IsSign(date.Token - 2, ',')
        && (date.Next >= reading.Tokens.Count || reading.Tokens[date.Next].LineBefore)
        && !reading.Symbols.Exists(symbol => ReferenceEquals(symbol.Date, date) && !IsOwn(reading, symbol));

    /// <summary>The annex often gives the date that the letterhead lacks: "(Kèm theo Báo cáo số 496-BC/BCĐ, ngày 25/12/2023)".</summary>
    private static DateOnly? AttachedDate(ReportReading reading, Symbol? own) =>
        own is null ? null : reading.Symbols.Find(symbol => symbol.Date is not null && symbol.SameAs(own) && IsAttached(reading, symbol))?.Date?.Date;

    public static bool IsAttached(ReportReading reading, Symbol symbol) => reading.AnyWord(symbol.Token - 6, symbol.Token, Attached);

    /// <summary>The first "năm 20xx" of the head that does not belong to a plan for the coming year.</summary>
    private static (int Year, int End) TitleYear(ReportReading reading)
    {
        for (var b = 0; b < reading.Blocks.Count && b < HeadBlocks; b++)
        {
            var block = reading.Blocks[b];
            for (var i = block.FirstToken; i + 1 < block.LastToken && i < HeadTokens; i++)
            {
                if (!reading.IsWord(i, Nam) || reading.Tokens[i + 1].Kind != TokenKind.Number)
                {
                    continue;
                }

                var number = reading.Numbers[reading.Tokens[i + 1].Number];
                if (number.Role == NumberRole.Year && !reading.AnyWord(i - 4, i, Looking))
                {
                    return ((int)number.Mantissa, block.End);
                }
            }
        }

        return (0, 0);
    }
}
