namespace Danchu.Checking.Reading;

/// <summary>
/// Reuses the token list of one text for the next on the same thread: it belongs on the large object heap, and allocating it for every report would
/// dominate the cost of checking.
/// </summary>
internal static class TokenLists
{
    /// <summary>About a hundred pages; larger lists are not kept.</summary>
    private const int MostKept = 100_000;

    [ThreadStatic]
    private static List<Token>? kept;

    public static List<Token> Take(int capacity)
    {
        var lent = kept is { } list && list.Capacity >= capacity ? list : new List<Token>(capacity);
        kept = null;
        return lent;
    }

    /// <summary>The list must not be used afterwards; results hold positions and numbers only.</summary>
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
