namespace Danchu.Checking.Reading;

/// <summary>Lends the long list of tokens of one text to the next text on the same thread: it is too large for the young heap, and making it anew for every report is what checking would mostly wait for.</summary>
internal static class TokenLists
{
    /// <summary>About a hundred pages; what is larger is not kept.</summary>
    private const int MostKept = 100_000;

    [ThreadStatic]
    private static List<Token>? kept;

    public static List<Token> Take(int capacity)
    {
        var lent = kept is { } list && list.Capacity >= capacity ? list : new List<Token>(capacity);
        kept = null;
        return lent;
    }

    /// <summary>Nobody may hold the list any longer: what a check gives back are positions and numbers only.</summary>
    public static void GiveBack(List<Token> list)
    {
        if (list.Capacity > MostKept)
        {
            return;
        }

        list.Clear();
        kept = list;
    }
}
