namespace Danchu.Documents.Forms;

/// <summary>Writes heading numbers while walking through a body; "1.1." needs the number above.</summary>
internal sealed class HeadingNumbers(DocumentForm form)
{
    private readonly int?[] ordinals = new int?[Heading.DeepestLevel + 1];

    public static HeadingForm FormOf(DocumentForm form, int level) =>
        form.Body.Headings[Math.Clamp(level, 1, form.Body.Headings.Count) - 1];

    /// <summary>Number with its mark, or the heading's own label; null for none.</summary>
    public string? Next(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, Heading.DeepestLevel);
        Array.Clear(ordinals, level, ordinals.Length - level);
        ordinals[level] = heading.Ordinal;
        if (heading.Label is not null || heading.Ordinal is not { } ordinal)
        {
            return heading.Label;
        }

        var look = FormOf(form, level);
        return look.Numbering switch
        {
            HeadingNumbering.Roman => Numerals.Roman(ordinal) + look.End,
            HeadingNumbering.Arabic => Numerals.Arabic(ordinal) + look.End,
            HeadingNumbering.Letter => Numerals.Letter(ordinal) + look.End,
            HeadingNumbering.Path when ordinals[level - 1] is { } above => $"{Numerals.Arabic(above)}.{Numerals.Arabic(ordinal)}{look.End}",
            HeadingNumbering.Path => Numerals.Arabic(ordinal) + look.End,
            _ => null,
        };
    }
}
