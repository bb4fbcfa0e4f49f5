using Danchu.Checking.Structure;

namespace Danchu.Checking.Reading;

/// <summary>Everything read from one text, in the order of the text; the checks only look.</summary>
internal sealed class ReportReading
{
    public required string Text { get; init; }
    public required char[] Folded { get; init; }
    public required List<Token> Tokens { get; init; }
    public required List<Number> Numbers { get; init; }
    public required List<Symbol> Symbols { get; init; }
    public required List<DateRead> Dates { get; init; }
    public required List<FootnoteMark> Marks { get; init; }
    public required List<Block> Blocks { get; init; }
    public required List<Sentence> Sentences { get; init; }
    public required List<Table> Tables { get; init; }

    /// <summary>Figures whose separators stand in the wrong places.</summary>
    public required List<MalformedNumber> Malformed { get; init; }

    /// <summary>For each token the partner of its bracket, else -1.</summary>
    public required int[] Partner { get; init; }

    /// <summary>Headings with a Roman number, by where they begin.</summary>
    public required List<(int Start, int Block)> Sections { get; init; }

    public static ReportReading Read(string text)
    {
        var marks = new List<FootnoteMark>();
        var folded = FoldText.Fold(text, marks);
        var (tokens, numbers) = SplitTokens.Split(folded);
        var symbols = ReadSymbols.Read(text, tokens, numbers);
        ReadNumberWords.Read(tokens, numbers);
        var dates = ReadDates.Read(folded, tokens, numbers);
        var blocks = SplitBlocks.Split(text, folded, marks);
        PlaceTokens(tokens, blocks);
        var partner = MatchBrackets.Match(tokens, blocks);
        ReadUnits.Read(tokens, numbers, blocks);
        JudgeRoles.Judge(tokens, numbers);
        PairRatios.Pair(tokens, numbers, partner);
        DateSymbols.Join(tokens, symbols, dates);
        var malformed = FindMalformed.Find(text, tokens, numbers);
        var reading = new ReportReading
        {
            Text = text,
            Folded = folded,
            Tokens = tokens,
            Numbers = numbers,
            Symbols = symbols,
            Dates = dates,
            Marks = marks,
            Blocks = blocks,
            Malformed = malformed,
            Partner = partner,
            Sentences = SplitSentences.Split(tokens, numbers, blocks, partner),
            Sections = FindSections.Find(folded, blocks),
            Tables = ReadTables.Read(text, folded, blocks),
        };
        Lists.InheritUnits.Read(reading);
        return reading;
    }

    public bool IsWord(int token, ulong hash) => (uint)token < (uint)Tokens.Count && Tokens[token].Hash == hash && Tokens[token].Kind == TokenKind.Word;

    public bool IsSign(int token, char sign) => (uint)token < (uint)Tokens.Count && Tokens[token].Sign == sign;

    /// <summary>True when the sign stands among tokens [from, to).</summary>
    public bool AnySign(int from, int to, char sign)
    {
        for (var i = from; i < to; i++)
        {
            if (Tokens[i].Sign == sign)
            {
                return true;
            }
        }

        return false;
    }

    public string Fold(int fromToken, int toToken) =>
        fromToken >= toToken ? "" : new string(Folded, Tokens[fromToken].Start, Tokens[toToken - 1].End - Tokens[fromToken].Start);

    /// <summary>True when one of the words stands among tokens [from, to).</summary>
    public bool AnyWord(int from, int to, System.Collections.Frozen.FrozenSet<ulong> words)
    {
        for (var i = Math.Max(from, 0); i < to && i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word && words.Contains(Tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of the phrases begins among tokens [from, to).</summary>
    public bool AnyPhrase(int from, int to, PhraseBook phrases)
    {
        for (var i = Math.Max(from, 0); i < to && i < Tokens.Count; i++)
        {
            if (phrases.IsAt(Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static void PlaceTokens(List<Token> tokens, List<Block> blocks)
    {
        var at = 0;
        foreach (var block in blocks)
        {
            block.FirstToken = at;
            while (at < tokens.Count && tokens[at].Start < block.End)
            {
                at++;
            }

            block.LastToken = at;
        }
    }
}
