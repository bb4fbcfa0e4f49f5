using Danchu.Bench.Checking.Synthetic;

namespace Danchu.Bench.Checking.Variations;

/// <summary>Figures for the slots of a phrasing which agree with each other, and whether others still do.</summary>
internal static class DrawFigures
{
    private static readonly string[] Parts = ["A", "B", "C", "D"];
    private static readonly string[] Shares = ["a", "b", "c", "d"];

    public static Dictionary<string, Figure> Of(Phrasing phrasing, Field field, Dice dice) => phrasing.Kind switch
    {
        "sum" => Sum(phrasing, field, dice),
        "share" or "ratio" => Share(field, dice),
        "rest" => Rest(phrasing, field, dice),
        "growth" => Growth(field, dice),
        "points" => Points(dice),
        _ => Hundred(phrasing, dice),
    };

    /// <summary>Only what rounding allows: a percentage is at most one unit of its last place away.</summary>
    public static bool Agree(Phrasing phrasing, Dictionary<string, Figure> figures)
    {
        decimal Of(string slot) => figures[slot].Value;
        bool Has(params string[] slots) => slots.All(phrasing.Has);
        switch (phrasing.Kind)
        {
            case "sum":
                return Of("T") == Parts.Where(phrasing.Has).Sum(Of);
            case "share" or "ratio":
                return IsShare(Of("A"), Of("W"), figures["P"]) && (!Has("B") || IsShare(Of("B"), Of("W"), figures["Q"])) && Of("A") <= Of("W");
            case "rest":
                return (!Has("O") || !Has("W") || Of("W") == Of("O") + Of("I")) && Of("L") == (Has("W") ? Of("W") : Of("O") + Of("I")) - Of("D");
            case "growth":
                var before = Has("E") ? Of("E") : Of("N") - (Of("N") > Of("C") ? figures["sC"].Value < 0 ? -Of("C") : Of("C") : 0);
                return Changes(phrasing, figures, before);
            case "points":
                return Of("c") == Math.Abs(Of("a") - Of("b"));
            default:
                return Shares.Where(phrasing.Has).Sum(Of) == 100;
        }
    }

    private static bool Changes(Phrasing phrasing, Dictionary<string, Figure> figures, decimal before)
    {
        var now = figures["N"].Value;
        return (!phrasing.Has("C") || figures["C"].Value == Math.Abs(now - before)) && (!phrasing.Has("sC") || figures["sC"].Value == now - before)
            && (!phrasing.Has("G") || IsShare(Math.Abs(now - before), before, figures["G"])) && (!phrasing.Has("R") || IsShare(now, before, figures["R"]));
    }

    private static bool IsShare(decimal part, decimal whole, Figure percent) =>
        whole > 0 && Math.Abs((part * 100 / whole) - percent.Value) <= (decimal)Math.Pow(10, -percent.Decimals);

    private static Dictionary<string, Figure> Sum(Phrasing phrasing, Field field, Dice dice)
    {
        var slots = Parts.Where(phrasing.Has).ToList();
        var total = dice.Next(field.From, field.To);
        var parts = dice.Cut(total, slots.Count);
        var figures = slots.Select((slot, k) => (slot, Count(parts[k], field))).ToDictionary(StringComparer.Ordinal);
        figures["T"] = Count(total, field);
        return figures;
    }

    private static Dictionary<string, Figure> Share(Field field, Dice dice)
    {
        var (whole, decimals) = (dice.Next(field.From, field.To), dice.Often(60) ? 1 : 2);
        var part = Math.Max(1, (int)(whole * (long)dice.Next(50, 960) / 1000));
        var other = Math.Max(1, (int)((whole - part) * (long)dice.Next(200, 900) / 1000));
        return new(StringComparer.Ordinal)
        {
            ["W"] = Count(whole, field),
            ["A"] = Count(part, field),
            ["B"] = Count(other, field),
            ["P"] = Percent(part * 100m / whole, decimals),
            ["Q"] = Percent(other * 100m / whole, decimals),
            ["c3"] = Count(whole - part - other, field),
            ["r3"] = Percent((whole - part - other) * 100m / whole, decimals) with { Percent = false },
        };
    }

    private static Dictionary<string, Figure> Rest(Phrasing phrasing, Field field, Dice dice)
    {
        var whole = dice.Next(field.From, field.To);
        var before = Math.Max(1, (int)(whole * (long)dice.Next(50, 400) / 1000));
        before = phrasing.Text.StartsWith("Đầu năm", StringComparison.Ordinal) ? whole - Math.Max(1, whole / 9) : before;
        var done = Math.Max(1, (int)(whole * (long)dice.Next(400, 950) / 1000));
        return new(StringComparer.Ordinal)
        {
            ["W"] = Count(whole, field),
            ["O"] = Count(before, field),
            ["I"] = Count(whole - before, field),
            ["D"] = Count(done, field),
            ["L"] = Count(whole - done, field),
        };
    }

    private static Dictionary<string, Figure> Growth(Field field, Dice dice)
    {
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var row in new[] { "", "2", "3" })
        {
            var earlier = dice.Next(field.From, field.To);
            var now = Math.Max(1, (int)(earlier * (long)(dice.Often(50) ? dice.Next(620, 970) : dice.Next(1030, 1600)) / 1000));
            now = now == earlier ? earlier + 1 : now;
            if (row.Length > 0)
            {
                (figures["e" + row], figures["n" + row]) = (Count(earlier, field), Count(now, field));
                figures["c" + row] = Count(now - earlier, field) with { Signed = true };
                continue;
            }

            var decimals = dice.Often(60) ? 1 : 2;
            (figures["E"], figures["N"], figures["C"]) = (Count(earlier, field), Count(now, field), Count(Math.Abs(now - earlier), field));
            figures["sC"] = Count(now - earlier, field) with { Signed = true };
            figures["G"] = Percent(Math.Abs(now - earlier) * 100m / earlier, decimals);
            figures["R"] = Percent(now * 100m / earlier, decimals);
        }

        return figures;
    }

    private static Dictionary<string, Figure> Points(Dice dice)
    {
        var (now, change) = (dice.Next(300, 900), dice.Next(11, 90));
        var earlier = dice.Often(50) ? now - change : now + change;
        return new(StringComparer.Ordinal) { ["a"] = new(now / 10m, 1, true), ["b"] = new(earlier / 10m, 1, true), ["c"] = new(change / 10m, 1) };
    }

    private static Dictionary<string, Figure> Hundred(Phrasing phrasing, Dice dice)
    {
        var slots = Shares.Where(phrasing.Has).ToList();
        return slots.Zip(dice.Cut(1000, slots.Count), (slot, share) => (slot, new Figure(share / 10m, 1, true))).ToDictionary(StringComparer.Ordinal);
    }

    private static Figure Count(int value, Field field) => new(field.Decimals == 0 ? value : value / 10m, field.Decimals);

    private static Figure Percent(decimal share, int decimals) => new(Math.Round(share, decimals, MidpointRounding.AwayFromZero), decimals, true);
}
