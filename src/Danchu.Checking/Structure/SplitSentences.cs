using Danchu.Checking.Reading;

namespace Danchu.Checking.Structure;

/// <summary>Splits blocks into sentences and sets the sentence and bracket of each number.</summary>
internal static class SplitSentences
{
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Abbreviations = WordHashes.Set("tp tx tt ts ths pgs gs bs đ ông bà");

    public static List<Sentence> Split(List<Token> tokens, List<Number> numbers, List<Block> blocks, int[] partner)
    {
        var sentences = new List<Sentence>(blocks.Count + (tokens.Count / 40) + 4);
        var open = new Stack<int>();
        var number = 0;
        for (var b = 0; b < blocks.Count; b++)
        {
            var block = blocks[b];
            block.FirstSentence = sentences.Count;
            open.Clear();
            var (from, first) = (block.FirstToken, number);
            for (var i = block.FirstToken; i < block.LastToken; i++)
            {
                var token = tokens[i];
                if (token.Kind == TokenKind.Number)
                {
                    Place(numbers[number++], sentences.Count, open);
                }
                else if (partner[i] >= 0)
                {
                    Turn(open, token, i);
                }

                if (i + 1 == block.LastToken || (open.Count == 0 && Ends(tokens, i)) || (block.Kind == BlockKind.Row && EndsCell(tokens, i)))
                {
                    if (block.Kind == BlockKind.Row)
                    {
                        open.Clear();
                    }

                    sentences.Add(new(b, from, i + 1, first, number));
                    (from, first) = (i + 1, number);
                }
            }

            block.LastSentence = sentences.Count;
        }

        return sentences;
    }

    private static void Place(Number number, int sentence, Stack<int> open)
    {
        number.Sentence = sentence;
        number.Bracket = open.TryPeek(out var bracket) ? bracket : -1;
    }

    private static void Turn(Stack<int> open, Token token, int at)
    {
        if (token.Sign == '(')
        {
            open.Push(at);
        }
        else if (open.Count > 0)
        {
            open.Pop();
        }
    }

    /// <summary>Each cell of a row speaks for itself: what stands in the next one is related by the columns, not by the language.</summary>
    private static bool EndsCell(List<Token> tokens, int at) => tokens[at + 1].CellBefore || tokens[at + 1].Sign == '|';

    private static bool Ends(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Mark || token.Sign is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        if (at + 1 < tokens.Count && !tokens[at + 1].SpaceBefore)
        {
            return false;
        }

        return at == 0 || token.Sign != '.' || !Abbreviations.Contains(tokens[at - 1].Hash);
    }
}
