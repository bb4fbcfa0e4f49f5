using System.Text;
using Danchu.Documents.Encodings;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>Gathers one line's text and the looks of its letters.</summary>
internal sealed class LineBuilder(LegacyLetters reading)
{
    private readonly List<Lettered> pieces = [];
    private readonly Dictionary<double, int> sizes = [];
    private readonly Dictionary<string, int> fonts = new(StringComparer.OrdinalIgnoreCase);
    private int letters, bold, italic;

    public void Add(string piece, Letters look)
    {
        pieces.Add(new Lettered(piece, new LetterFont(look.Font ?? "", look.Caps is true)));
        var added = piece.Count(char.IsLetterOrDigit);
        if (added == 0)
        {
            return;
        }

        letters += added;
        bold += look.Bold is true ? added : 0;
        italic += look.Italic is true ? added : 0;
        if (look.Size is { } size)
        {
            sizes[size] = sizes.GetValueOrDefault(size) + added;
        }

        if (look.Font is { } font)
        {
            fonts[font] = fonts.GetValueOrDefault(font) + added;
        }
    }

    /// <summary>The line so far, or null when it is blank; starts the next line.</summary>
    public FormLine? Take()
    {
        var written = PlainBlanks.Of(string.Concat(reading.Read(pieces))).Trim();
        written = written.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0 ? written : written.Normalize(NormalizationForm.FormC);
        var line = written.Length == 0 ? null : new FormLine(written)
        {
            Size = sizes.Count == 0 ? null : sizes.MaxBy(size => size.Value).Key,
            Fonts = [.. fonts],
            Letters = letters,
            AllBold = letters > 0 && bold == letters,
            AnyBold = bold > 0,
            AllItalic = letters > 0 && italic == letters,
            AnyItalic = italic > 0,
        };
        pieces.Clear();
        sizes.Clear();
        fonts.Clear();
        (letters, bold, italic) = (0, 0, 0);
        return line;
    }
}
