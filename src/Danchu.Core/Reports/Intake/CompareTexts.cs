namespace Danchu.Core.Reports.Intake;

/// <summary>One place where two texts are held side by side: paragraphs that only one has, or that differ; or how many are the same.</summary>
public sealed record TextRow(IReadOnlyList<string> InSystem, IReadOnlyList<string> InFile, int Same = 0);

/// <summary>Two texts by paragraphs: what is the same is counted, what differs stands side by side.</summary>
internal static class CompareTexts
{
    // Beyond this the places are not sought one by one: both are shown as different, as far as this.
    private const int MostLines = 1500;

    public static List<TextRow> Of(string system, string file)
    {
        var (left, right) = (Lines(system), Lines(file));
        if (left.Length > MostLines || right.Length > MostLines)
        {
            return [new TextRow(Beginning(left), Beginning(right))];
        }

        var partners = AlignInOrder.Of(left.Length, right.Length, (i, j) => string.Equals(left[i], right[j], StringComparison.Ordinal) ? 1 : 0);
        return Gather(left, right, partners);
    }

    private static string[] Beginning(string[] lines) =>
        lines.Length <= MostLines ? lines : [.. lines[..MostLines], $"… (còn {lines.Length - MostLines} đoạn)"];

    private static List<TextRow> Gather(string[] left, string[] right, int?[] partners)
    {
        List<TextRow> rows = [];
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            var (fromLeft, fromRight) = (i, j);
            while (j < right.Length && partners[j] is null)
            {
                j++;
            }

            i = j < right.Length ? partners[j]!.Value : left.Length;
            if (i > fromLeft || j > fromRight)
            {
                rows.Add(new TextRow(left[fromLeft..i], right[fromRight..j]));
            }

            var same = j;
            while (j < right.Length && partners[j] == i)
            {
                (i, j) = (i + 1, j + 1);
            }

            if (j > same)
            {
                rows.Add(new TextRow([], [], j - same));
            }
        }

        return rows;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
