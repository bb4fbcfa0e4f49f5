namespace Danchu.Core.Files;

/// <summary>
/// How high a row of a sheet must be for its texts to be read: not every program reckons it when it opens a file. In points, of Times New Roman 12.
/// </summary>
internal static class RowHeight
{
    public const double Line = 15.75;

    /// <summary>Of a row of one line.</summary>
    public const double Single = 16.5;

    // Excel's own limit.
    private const double Highest = 409;

    // Of a column's width, which counts digits: what the margins of a cell take, and how wide other letters are.
    private const double Margins = 0.7;
    private const double Small = 0.92;
    private const double Capital = 1.35;
    private const double Blank = 0.5;
    private const double Bold = 1.06;

    /// <returns>Null where one line holds all.</returns>
    /// <param name="width">Of the cell, in characters.</param>
    public static double? Of(string text, double width, bool isBold)
    {
        var lines = text.Split('\n').Sum(line => Lines(line, Math.Max(1, width - Margins), isBold ? Bold : 1));
        return lines > 1 ? Math.Min(Highest, (lines * Line) + 1) : null;
    }

    private static int Lines(string line, double room, double type)
    {
        var (lines, taken) = (1, 0.0);
        foreach (var word in line.Split(' '))
        {
            var wide = word.Sum(letter => char.IsUpper(letter) ? Capital : char.IsLower(letter) ? Small : 1) * type;
            if (taken > 0 && taken + Blank + wide > room)
            {
                (lines, taken) = (lines + 1, 0);
            }

            // What is longer than a line goes on in the next.
            taken += (taken > 0 ? Blank : 0) + wide;
            while (taken > room)
            {
                (lines, taken) = (lines + 1, taken - room);
            }
        }

        return lines;
    }
}
