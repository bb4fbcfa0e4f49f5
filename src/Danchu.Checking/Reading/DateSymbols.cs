namespace Danchu.Checking.Reading;

/// <summary>Gives each symbol the date that follows it: "…, ngày 14/12/2020", "(ngày …)", "ngày 25 tháng 5 năm 2023".</summary>
internal static class DateSymbols
{
    private static readonly ulong Ngay = WordHashes.Hash("ngày");

    public static void Join(List<Token> tokens, List<Symbol> symbols, List<DateRead> dates)
    {
        var d = 0;
        foreach (var symbol in symbols)
        {
            while (d < dates.Count && dates[d].Token < symbol.Next)
            {
                d++;
            }

            if (d < dates.Count && dates[d].Y > 0 && Follows(tokens, symbol.Next, dates[d].Token))
            {
                symbol.Date = dates[d];
            }
        }
    }

    private static bool Follows(List<Token> tokens, int from, int to)
    {
        if (to - from > 4)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (tokens[i].Hash != Ngay && tokens[i].Sign is not (',' or '(' or ':'))
            {
                return false;
            }
        }

        return to > from;
    }
}
