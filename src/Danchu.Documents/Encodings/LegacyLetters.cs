namespace Danchu.Documents.Encodings;

/// <summary>
/// Reads the letters of one document. The first reading only counts what speaks for which encoding, by font; where something does, the document is read
/// again, and now each stretch is judged by itself, then by what stands in its paragraph in the same font, then by what the document has in that
/// font. A font of TCVN3 or VNI is believed unless the letters say otherwise; any other font is Unicode unless they do.
/// </summary>
internal sealed class LegacyLetters
{
    // Of words that are Vietnamese in an old encoding only: one or two come by chance in any long text.
    private const int EnoughInParagraph = 2;
    private const int EnoughInDocument = 5;

    private readonly Dictionary<string, LetterVotes> fonts = new(StringComparer.OrdinalIgnoreCase);
    private bool known;

    public ConvertedLetters Converted { get; } = new();

    // Something may have to be converted.
    private bool Suspected { get; set; }

    /// <summary>Reads a document; once more where its letters may be of an old encoding, for its last page may say how its first is to be read.</summary>
    public static T ReadWith<T>(Func<LegacyLetters, T> read)
    {
        var letters = new LegacyLetters();
        var first = read(letters);
        return letters.Suspected ? read(letters.Knowing()) : first;
    }

    // For the second reading.
    private LegacyLetters Knowing()
    {
        var letters = new LegacyLetters { known = true };
        foreach (var (font, votes) in fonts)
        {
            letters.fonts[font] = votes;
        }

        return letters;
    }

    /// <summary>The pieces of one paragraph in order, each as it reads.</summary>
    /// <returns>The pieces as they came in the first reading.</returns>
    public IReadOnlyList<string> Read(IReadOnlyList<Lettered> pieces)
    {
        if (!known)
        {
            Count(pieces);
        }

        var paragraph = known && pieces.Any(piece => LetterVotes.HasCodes(piece.Text)) ? Votes(pieces) : [];
        var read = new string[pieces.Count];
        foreach (var (from, to) in Stretches(pieces))
        {
            var name = pieces[from].Font.Name;
            var encoding = known ? Judge(Joined(pieces, from, to), name, paragraph.GetValueOrDefault(name)) : null;
            for (var i = from; i < to; i++)
            {
                var text = encoding is { } old ? Convert(old, pieces[i]) : pieces[i].Text;
                read[i] = pieces[i].Font.Caps ? text.ToUpperInvariant() : text;
            }
        }

        return read;
    }

    private string Convert(LegacyEncoding encoding, Lettered piece)
    {
        var text = encoding.ToUnicode(piece.Text, LegacyFont.HasOnlyCapitals(piece.Font.Name));
        Converted.Add(encoding, piece.Text, text);
        return text;
    }

    private void Count(IReadOnlyList<Lettered> pieces)
    {
        foreach (var (font, votes) in Votes(pieces))
        {
            fonts[font] = fonts.GetValueOrDefault(font) + votes;
            Suspected |= votes.Stronger is not null;
        }

        Suspected |= pieces.Any(piece => LegacyFont.EncodingOf(piece.Font.Name) is not null
            && (LetterVotes.HasCodes(piece.Text) || LegacyFont.HasOnlyCapitals(piece.Font.Name)));
    }

    private static Dictionary<string, LetterVotes> Votes(IReadOnlyList<Lettered> pieces)
    {
        var votes = new Dictionary<string, LetterVotes>(1, StringComparer.OrdinalIgnoreCase);
        foreach (var (from, to) in Stretches(pieces))
        {
            var name = pieces[from].Font.Name;
            votes[name] = votes.GetValueOrDefault(name) + LetterVotes.Of(Joined(pieces, from, to));
        }

        return votes;
    }

    private LegacyEncoding? Judge(string text, string font, LetterVotes paragraph)
    {
        var document = fonts.GetValueOrDefault(font);
        if (LetterVotes.HasUnicodeOnly(text))
        {
            return null;
        }

        if (!LetterVotes.HasCodes(text))
        {
            // A font of capitals shows plain letters as capitals too.
            return LegacyFont.HasOnlyCapitals(font) ? ByFont(LegacyEncoding.Tcvn3, [paragraph, document, OfFontsLike(LegacyEncoding.Tcvn3)]) : null;
        }

        return LegacyFont.EncodingOf(font) is { } believed
            ? ByFont(believed, [LetterVotes.Of(text), paragraph, document, OfFontsLike(believed)])
            : ByLetters(LetterVotes.Of(text), paragraph, document);
    }

    // .VnTime and .VnTimeH of one document were typed with one keyboard.
    private LetterVotes OfFontsLike(LegacyEncoding encoding) =>
        fonts.Where(font => LegacyFont.EncodingOf(font.Key) == encoding).Aggregate(default(LetterVotes), (sum, font) => sum + font.Value);

    private static LegacyEncoding? ByFont(LegacyEncoding believed, ReadOnlySpan<LetterVotes> votes)
    {
        foreach (var vote in votes)
        {
            if (vote.Stronger is { } said && vote.For(said) > vote.Unicode)
            {
                return said;
            }

            if (vote.Unicode > vote.For(believed))
            {
                return null;
            }
        }

        return believed;
    }

    private static LegacyEncoding? ByLetters(LetterVotes own, LetterVotes paragraph, LetterVotes document)
    {
        if (own.Stronger is { } said && own.For(said) >= EnoughInParagraph && own.For(said) > 2 * own.Unicode)
        {
            return said;
        }

        return own.Unicode > 0 ? null
            : paragraph.Stronger is { } near && paragraph.For(near) >= EnoughInParagraph && paragraph.For(near) > 2 * paragraph.Unicode ? near
            : document.Stronger is { } far && document.For(far) >= EnoughInDocument && document.For(far) > 2 * document.Unicode ? far
            : null;
    }

    // Pieces in one font, one after the other.
    private static IEnumerable<(int From, int To)> Stretches(IReadOnlyList<Lettered> pieces)
    {
        for (int from = 0, to; from < pieces.Count; from = to)
        {
            for (to = from + 1; to < pieces.Count && Same(pieces[to].Font.Name, pieces[from].Font.Name); to++)
            {
            }

            yield return (from, to);
        }
    }

    private static string Joined(IReadOnlyList<Lettered> pieces, int from, int to) =>
        to == from + 1 ? pieces[from].Text : string.Concat(Enumerable.Range(from, to - from).Select(i => pieces[i].Text));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
