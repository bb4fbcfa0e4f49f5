using System.Globalization;
using System.Text;

namespace Danchu.Documents.Word;

/// <summary>
/// Width of bold text in Times New Roman, good to a few percent: rules under titles are as long as the text or a part of it,
/// and no font is at hand when a document is written.
/// </summary>
internal static class TextWidth
{
    // Advance widths of Times Bold in thousandths of the size, for A-Z, a-z and 0-9; a Vietnamese letter is as wide as its base letter.
    private static readonly int[] Capitals =
        [722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667];

    private static readonly int[] Smalls =
        [500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444];

    /// <summary>In millimetres, of the widest line.</summary>
    public static double Of(string text, double size) => text.Split('\n').Max(line => LineWidth(line)) * size / 1000 * 25.4 / 72;

    /// <summary>In millimetres, of the last line.</summary>
    public static double OfLastLine(string text, double size) => Of(text[(text.LastIndexOf('\n') + 1)..], size);

    /// <summary>In millimetres, of text that is not bold: Times Roman is narrower than Times Bold by some six in a hundred.</summary>
    public static double OfRegular(string text, double size) => Of(text, size) * 0.94;

    private static int LineWidth(string line)
    {
        var width = 0;
        foreach (var c in line.Normalize(NormalizationForm.FormD))
        {
            width += CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? 0 : CharWidth(c);
        }

        return width;
    }

    private static int CharWidth(char c) => c switch
    {
        >= 'A' and <= 'Z' => Capitals[c - 'A'],
        >= 'a' and <= 'z' => Smalls[c - 'a'],
        'Đ' => 722,
        'đ' => 556,
        ' ' or NoBreaks.Space or '.' or ',' => 250,
        '-' or NoBreaks.Hyphen or '(' or ')' or ':' or ';' => 333,
        '/' => 278,
        _ => 500,
    };
}
