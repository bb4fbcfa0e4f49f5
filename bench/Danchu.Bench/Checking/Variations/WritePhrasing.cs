using System.Text;
using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking.Variations;

/// <summary>A phrasing with words and figures, and where its figures stand.</summary>
internal sealed record WrittenPhrasing(string Text, IReadOnlyList<TextSpan> Figures);

/// <summary>Fills the slots of a phrasing; with a slip in one of its figures, or with none.</summary>
internal static class WritePhrasing
{
    private const int MostTries = 60;

    /// <summary>Null when no slip was found that rounding does not hide.</summary>
    public static WrittenPhrasing? Of(Phrasing phrasing, Field field, Dice dice, bool slip)
    {
        var figures = DrawFigures.Of(phrasing, field, dice);
        return slip && !Plant(phrasing, figures, dice) ? null : Write(phrasing, field, figures, dice);
    }

    private static bool Plant(Phrasing phrasing, Dictionary<string, Figure> figures, Dice dice)
    {
        var slots = figures.Keys.Where(slot => phrasing.Has(slot) && !char.IsDigit(slot[^1])).Order(StringComparer.Ordinal).ToList();
        for (var k = 0; k < MostTries; k++)
        {
            var slot = dice.Pick(slots);
            var right = figures[slot];
            figures[slot] = right.Slipped(dice);
            if (!DrawFigures.Agree(phrasing, figures))
            {
                return true;
            }

            figures[slot] = right;
        }

        return false;
    }

    private static WrittenPhrasing Write(Phrasing phrasing, Field field, Dictionary<string, Figure> figures, Dice dice)
    {
        var words = Words(field, figures, dice);
        var (text, spans, template) = (new StringBuilder(), new List<TextSpan>(), Choose(phrasing.Text, dice));
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
            {
                text.Append(template[at] switch { '⏎' => '\n', '⇥' => '\t', var letter => letter });
                continue;
            }

            var end = template.IndexOf('}', at);
            var slot = template[(at + 1)..end];
            if (Find(figures, slot) is { } figure)
            {
                var printed = figure.Print(dice);
                spans.Add(new(text.Length, text.Length + printed.Length));
                text.Append(printed);
            }
            else
            {
                text.Append(words[slot]);
            }

            at = end;
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return new(text.ToString(), spans);
    }

    /// <summary>{p} and {q2} are {P} and {Q} without their sign, for the cells of a table.</summary>
    private static Figure? Find(Dictionary<string, Figure> figures, string slot) => slot switch
    {
        "p" => figures["P"] with { Percent = false },
        "q2" => figures["Q"] with { Percent = false },
        _ => figures.TryGetValue(slot, out var figure) ? figure : null,
    };

    private static Dictionary<string, string> Words(Field field, Dictionary<string, Figure> figures, Dice dice)
    {
        var more = figures.TryGetValue("sC", out var change) ? change.Value > 0 : !figures.ContainsKey("c") || figures["a"].Value > figures["b"].Value;
        var kinds = dice.Draw(field.Kinds, 4);
        return new(StringComparer.Ordinal)
        {
            ["s"] = dice.Pick(field.Who),
            ["u"] = field.Unit,
            ["in"] = dice.Pick(field.ComesIn),
            ["done"] = dice.Pick(field.IsDone),
            ["left"] = dice.Pick(field.Left),
            ["q"] = dice.Pick(field.Qualities),
            ["k1"] = kinds[0],
            ["k2"] = kinds[1],
            ["k3"] = kinds[2],
            ["k4"] = kinds[3],
            ["K1"] = char.ToUpperInvariant(kinds[0][0]) + kinds[0][1..],
            ["dir"] = more ? "tăng" : "giảm",
            ["more"] = more ? "cao" : "thấp",
            ["many"] = more ? "nhiều" : "ít",
            ["up"] = more ? "lên" : "xuống",
        };
    }

    /// <summary>One of each [a|b|c].</summary>
    private static string Choose(string template, Dice dice)
    {
        var (text, at) = (new StringBuilder(), 0);
        while (template.IndexOf('[', at) is >= 0 and var open)
        {
            var close = template.IndexOf(']', open);
            text.Append(template, at, open - at).Append(dice.Pick(template[(open + 1)..close].Split('|')));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }
}
