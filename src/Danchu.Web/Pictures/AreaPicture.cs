using Danchu.Core.Areas;
using Danchu.Core.FollowUp.Board;
using Danchu.Core.FollowUp.Rounds;
using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>
/// The map of a round: each commune a link in its outline, filled and signed by how it stands; its name where there is room, else its number in the table.
/// </summary>
internal static class AreaPicture
{
    private const double Letter = 8.2;
    private const int LineHeight = 17;
    private const int Sign = 22;

    public static IHtmlContent Of(RoundBoard board, Func<BoardUnit, string> href)
    {
        var map = board.Map!;
        var units = board.Units.Where(u => u.Area is not null).DistinctBy(u => u.Area).ToDictionary(u => u.Area!.Code, StringComparer.Ordinal);
        var svg = new Svg("map", map.Width, map.Height, $"Bản đồ {map.Province.Name}", Description(board, units.Count), "map");
        foreach (var box in map.Boxes)
        {
            svg.Rect("box", box.X + 0.5, box.Y + 0.5, box.Width - 1, box.Height - 1);
        }

        foreach (var shape in map.Communes)
        {
            Outline(svg, shape, units.GetValueOrDefault(shape.Area.Code), href);
        }

        // Marks lie above all outlines: a name may reach over a border. They are read out with the links already, and let a click through.
        svg.Raw("<g class=\"marks\" aria-hidden=\"true\">");
        foreach (var shape in map.Communes.Where(s => units.ContainsKey(s.Area.Code)))
        {
            Mark(svg, shape, units[shape.Area.Code]);
        }

        return svg.Raw("</g>").Done();
    }

    private static void Outline(Svg svg, AreaShape shape, BoardUnit? unit, Func<BoardUnit, string> href)
    {
        if (unit is null)
        {
            svg.Raw($"<path class=\"none\" fill=\"{Signs.Fill(null)}\" d=\"{shape.Outline}\">"
                + $"<title>{Svg.E(shape.Area.Name)}: không phải báo cáo</title></path>");
            return;
        }

        svg.Raw($"<a href=\"{Svg.E(href(unit))}\"><title>{unit.Number}. {Svg.E(unit.Name)}: {Svg.E(unit.Status.Label())}</title>"
            + $"<path fill=\"{Signs.Fill(unit.Status)}\" d=\"{shape.Outline}\"/></a>");
    }

    private static void Mark(Svg svg, AreaShape shape, BoardUnit unit)
    {
        var lines = Lines(shape, unit);
        var top = shape.Y - ((Sign + (lines.Count * LineHeight)) / 2);
        svg.Raw(Signs.Use(unit.Status, shape.X - (Sign / 2.0), top, Sign));
        foreach (var (at, line) in lines.Index())
        {
            svg.Raw($"<text x=\"{shape.X}\" y=\"{top + Sign + ((at + 1) * LineHeight) - 4}\">{Svg.E(line)}</text>");
        }
    }

    // The name without its kind, in one line or in two; the number where it has no room.
    private static List<string> Lines(AreaShape shape, BoardUnit unit)
    {
        var words = shape.Area.Name.Split(' ').SkipWhile(w => w is "Xã" or "Phường" or "Đặc" or "khu" or "Thị" or "trấn").ToList();
        var whole = string.Join(' ', words);
        if (whole.Length * Letter <= shape.Room || words.Count < 2)
        {
            return whole.Length * Letter <= shape.Room + 14 ? [whole] : [Number(unit)];
        }

        var half = (words.Count + 1) / 2;
        List<string> two = [string.Join(' ', words.Take(half)), string.Join(' ', words.Skip(half))];
        return two.TrueForAll(line => line.Length * Letter <= shape.Room) ? two : [Number(unit)];
    }

    private static string Number(BoardUnit unit) => unit.Number.Show();

    private static string Description(RoundBoard board, int communes) => $"{communes.Show()} xã, phường của đợt báo cáo, mỗi xã một liên kết. "
        + string.Join(", ", Enum.GetValues<UnitStatus>()
            .Select(s => (Status: s, Units: board.Units.Count(u => u.Area is not null && u.Status == s))).Where(s => s.Units > 0)
            .Select(s => $"{s.Status.Label().ToLowerInvariant()}: {s.Units.Show()}")) + ".";
}
