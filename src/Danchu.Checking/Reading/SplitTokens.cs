namespace Danchu.Checking.Reading;

/// <summary>Cuts the folded text into words, numbers and signs, once, from left to right.</summary>
internal static class SplitTokens
{
    // "Nghị định số145/2020": these words are found glued to the digits after them, all others (UBTVQH11, m2) keep theirs.
    private static readonly ulong[] Glued = [WordHashes.Hash("số"), WordHashes.Hash("ngày"), WordHashes.Hash("năm"), WordHashes.Hash("tháng")];

    private static readonly bool[] Letters = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => char.IsLetter((char)c))];

    public static (List<Token> Tokens, List<Number> Numbers) Split(char[] text)
    {
        var tokens = TokenLists.Take((text.Length / 4) + 16);
        var numbers = new List<Number>();
        var (line, space, cell) = (true, true, false);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                line |= c == '\n';
                cell |= c == '\t';
                space = true;
                i++;
                continue;
            }

            var token = new Token { Start = i, LineBefore = line, SpaceBefore = space, CellBefore = cell };
            if (Letters[c])
            {
                i = ReadWord(text, i, ref token);
            }
            else if (char.IsAsciiDigit(c))
            {
                i = ReadNumber(text, i, ref token, tokens.Count, numbers);
            }
            else
            {
                (token.Kind, token.Sign, i) = (TokenKind.Mark, c, i + 1);
            }

            token.End = i;
            tokens.Add(token);
            (line, space, cell) = (false, false, false);
        }

        return (tokens, numbers);
    }

    private static int ReadWord(char[] text, int at, ref Token token)
    {
        var hash = WordHashes.Seed;
        var letters = Letters;
        var i = at;
        for (; i < text.Length && letters[text[i]]; i++)
        {
            hash = WordHashes.Mix(hash, text[i]);
        }

        if (i < text.Length && char.IsAsciiDigit(text[i]) && Array.IndexOf(Glued, hash) < 0)
        {
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
            {
                hash = WordHashes.Mix(hash, text[i]);
            }
        }

        token.Hash = hash;
        return i;
    }

    private static int ReadNumber(char[] text, int at, ref Token token, int index, List<Number> numbers)
    {
        var number = ReadFigure.Read(text, at, index);
        token.Kind = TokenKind.Number;
        token.Number = numbers.Count;
        numbers.Add(number);
        return number.End;
    }
}
