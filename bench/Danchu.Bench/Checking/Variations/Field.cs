using System.Globalization;

namespace Danchu.Bench.Checking.Variations;

/// <summary>Of what a kind of office reports: its words, and how large its figures are (in units of the last decimal).</summary>
internal sealed record Field(
    string[] Who, string Unit, string[] ComesIn, string[] IsDone, string[] Left, string[] Qualities, string[] Kinds, int From, int To, int Decimals)
{
    public static List<Field> Read() => [.. Phrasing.Lines("fields.txt").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(Of)];

    private static Field Of(string[] cells)
    {
        var decimals = int.Parse(cells[9], CultureInfo.InvariantCulture);
        var scale = decimals == 0 ? 1 : 10;
        return new(cells[0].Split(';'), cells[1], cells[2].Split(';'), cells[3].Split(';'), cells[4].Split(';'), cells[5].Split(';'), cells[6].Split(';'),
            int.Parse(cells[7], CultureInfo.InvariantCulture) * scale, int.Parse(cells[8], CultureInfo.InvariantCulture) * scale, decimals);
    }
}
