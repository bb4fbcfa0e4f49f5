using System.Text;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>Gathers one line's text and the looks of its letters.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<double, int> _sizes = [];
    private readonly Dictionary<string, int> _fonts = new(StringComparer.OrdinalIgnoreCase);
    private int _letters, _bold, _italic;

    public void Add(string text, Letters look)
    {
        _text.Append(look.Caps is true ? text.ToUpperInvariant() : text);
        var letters = text.Count(char.IsLetterOrDigit);
        if (letters == 0)
        {
            return;
        }

        _letters += letters;
        _bold += look.Bold is true ? letters : 0;
        _italic += look.Italic is true ? letters : 0;
        if (look.Size is { } size)
        {
            _sizes[size] = _sizes.GetValueOrDefault(size) + letters;
        }

        if (look.Font is { } font)
        {
            _fonts[font] = _fonts.GetValueOrDefault(font) + letters;
        }
    }

    /// <summary>The line so far, or null when it is blank; begins anew.</summary>
    public FormLine? Take()
    {
        var text = _text.ToString().Trim();
        text = text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0 ? text : text.Normalize(NormalizationForm.FormC);
        var line = text.Length == 0 ? null : new FormLine(text)
        {
            Size = _sizes.Count == 0 ? null : _sizes.MaxBy(size => size.Value).Key,
            Fonts = [.. _fonts],
            Letters = _letters,
            AllBold = _letters > 0 && _bold == _letters,
            AnyBold = _bold > 0,
            AllItalic = _letters > 0 && _italic == _letters,
            AnyItalic = _italic > 0,
        };
        _text.Clear();
        _sizes.Clear();
        _fonts.Clear();
        (_letters, _bold, _italic) = (0, 0, 0);
        return line;
    }
}
