using System.Globalization;
using System.Text;

namespace Danchu.Core.Areas;

/// <summary>Rings as the d of a path, as short as it can be said: one start, then steps.</summary>
internal static class WriteOutline
{
    public static string Of(IEnumerable<IReadOnlyList<(int X, int Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
            for (var at = 1; at < ring.Count; at++)
            {
                Step(path, ring[at].X - ring[at - 1].X);
                Step(path, ring[at].Y - ring[at - 1].Y);
            }

            path.Append('z');
        }

        return path.ToString();
    }

    // A minus sign separates by itself.
    private static void Step(StringBuilder path, int number)
    {
        if (number >= 0 && char.IsAsciiDigit(path[^1]))
        {
            path.Append(' ');
        }

        path.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
