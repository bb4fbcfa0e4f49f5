using System.Buffers;

namespace Danchu.Documents.Reading;

/// <summary>
/// Blanks and hyphens that do not break, as the ordinary ones that people type: whoever compares or searches words must not see how a line was kept
/// together. One character stands for one, so places in the text stay what they are.
/// </summary>
public static class PlainBlanks
{
    private static readonly SearchValues<char> Fast = SearchValues.Create("\u00A0\u202F\u2011");

    public static string Of(string text) => text.AsSpan().ContainsAny(Fast)
        ? text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2011', '-')
        : text;
}
