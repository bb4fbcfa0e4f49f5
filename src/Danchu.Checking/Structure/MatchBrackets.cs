using Danchu.Checking.Reading;

namespace Danchu.Checking.Structure;

/// <summary>Pairs round brackets within a block; one that is never closed (seed 004) is ignored. One pass, however deep.</summary>
internal static class MatchBrackets
{
    /// <summary>For each token the partner of its bracket, else -1.</summary>
    public static int[] Match(List<Token> tokens, List<Block> blocks)
    {
        var partner = new int[tokens.Count];
        Array.Fill(partner, -1);
        var open = new Stack<int>();
        foreach (var block in blocks)
        {
            open.Clear();
            for (var i = block.FirstToken; i < block.LastToken; i++)
            {
                if (tokens[i].Kind != TokenKind.Mark)
                {
                    continue;
                }

                if (tokens[i].Sign == '(')
                {
                    open.Push(i);
                }
                else if (tokens[i].Sign == ')' && open.TryPop(out var from))
                {
                    (partner[from], partner[i]) = (i, from);
                }
            }
        }

        return partner;
    }
}
