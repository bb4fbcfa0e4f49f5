using System.Globalization;
using System.Text;
using System.Xml;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Reading;

/// <summary>Word's automatic numbering: the number is not in the text and has to be counted along.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    // "%1.%2.%3." and a word before it; Word allows no more than 255.
    private const int LongestPattern = 255;

    private readonly Dictionary<int, Level[]> patterns = [];
    private readonly Dictionary<int, int> patternOf = [];
    private readonly Dictionary<int, int[]> counts = [];

    // A pattern may stand for another one by the name of a list style.
    private readonly Dictionary<int, string> links = [];
    private readonly Dictionary<string, int> linked = new(StringComparer.Ordinal);

    // What a list changes of its pattern.
    private readonly Dictionary<(int Id, int Level), Level> own = [];
    private readonly Dictionary<(int Id, int Level), int> restarts = [];

    /// <param name="Decimal">"1.1" even where the levels above are Roman (isLgl).</param>
    private sealed record Level(string Format, string Text, int Start, bool Decimal = false);

    public static WordNumbering Read(XmlReader? xml)
    {
        var numbering = new WordNumbering();
        if (xml is not null)
        {
            using (xml)
            {
                numbering.ReadAll(xml);
            }
        }

        return numbering;
    }

    /// <summary>The number of the next paragraph of a list; null for none.</summary>
    public string? Next(int id, int level)
    {
        if (level is < 0 or >= Levels || PatternOf(id) is not { } pattern || !patterns.TryGetValue(pattern, out var levels))
        {
            return null;
        }

        var current = counts.TryGetValue(pattern, out var known) ? known : counts[pattern] = [.. levels.Select(each => each.Start - 1)];
        if (restarts.Remove((id, level), out var start))
        {
            current[level] = start - 1;
        }

        current[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            current[deeper] = levels[deeper].Start - 1;
        }

        var shown = own.GetValueOrDefault((id, level), levels[level]);
        return shown.Format switch
        {
            "bullet" => shown.Text is "+" ? "+" : "-",
            "none" => null,
            _ => Fill(shown, levels, current, level),
        };
    }

    private int? PatternOf(int id) => !patternOf.TryGetValue(id, out var pattern) ? null
        : links.TryGetValue(pattern, out var name) && linked.TryGetValue(name, out var meant) ? meant
        : pattern;

    private static string Fill(Level shown, Level[] levels, int[] counts, int level)
    {
        var text = new StringBuilder(shown.Text);
        for (var i = 0; i <= level; i++)
        {
            var format = shown.Decimal ? "decimal" : i == level ? shown.Format : levels[i].Format;
            text.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), Number(format, Math.Max(counts[i], levels[i].Start)));
        }

        return text.ToString();
    }

    private static string Number(string format, int count) => format switch
    {
        "upperRoman" => Numerals.Roman(count),
        "lowerRoman" => Numerals.Roman(count).ToLowerInvariant(),
        "lowerLetter" => ((char)('a' + ((Math.Max(count, 1) - 1) % 26))).ToString(),
        "upperLetter" => ((char)('A' + ((Math.Max(count, 1) - 1) % 26))).ToString(),
        "decimalZero" => count.ToString("00", CultureInfo.InvariantCulture),
        _ => Numerals.Arabic(count),
    };

    private void ReadAll(XmlReader xml)
    {
        xml.MoveToContent();
        xml.Children(() =>
        {
            if (xml.LocalName is "abstractNum" && xml.Int("abstractNumId") is { } pattern)
            {
                patterns[pattern] = Pattern(xml, pattern);
            }
            else if (xml.LocalName is "num" && xml.Int("numId") is { } id)
            {
                xml.Children(() => List(xml, id));
            }
        });
    }

    private void List(XmlReader xml, int id)
    {
        if (xml.LocalName is "abstractNumId")
        {
            patternOf[id] = xml.Int("val") ?? -1;
        }
        else if (xml.LocalName is "lvlOverride" && xml.Int("ilvl") is { } level and >= 0 and < Levels)
        {
            xml.Children(() =>
            {
                if (xml.LocalName is "startOverride" && xml.Int("val") is { } start)
                {
                    restarts[(id, level)] = Math.Clamp(start, 0, 10_000);
                }
                else if (xml.LocalName is "lvl")
                {
                    own[(id, level)] = OneLevel(xml);
                }
            });
        }
    }

    private Level[] Pattern(XmlReader xml, int pattern)
    {
        var levels = Enumerable.Repeat(new Level("none", "", 1), Levels).ToArray();
        xml.Children(() =>
        {
            if (xml.LocalName is "lvl" && xml.Int("ilvl") is { } at and >= 0 and < Levels)
            {
                levels[at] = OneLevel(xml);
            }
            else if (xml.LocalName is "numStyleLink" && xml.Val() is { } meant)
            {
                links[pattern] = meant;
            }
            else if (xml.LocalName is "styleLink" && xml.Val() is { } name)
            {
                linked[name] = pattern;
            }
        });
        return levels;
    }

    private static Level OneLevel(XmlReader xml)
    {
        var level = new Level("decimal", "", 1);
        xml.Children(() => level = xml.LocalName switch
        {
            "numFmt" => level with { Format = xml.Val() ?? "decimal" },
            "lvlText" => level with { Text = xml.Val() is { } text ? text[..Math.Min(text.Length, LongestPattern)] : "" },
            "start" => level with { Start = Math.Clamp(xml.Int("val") ?? 1, 0, 10_000) },
            "isLgl" => level with { Decimal = xml.On() },
            _ => level,
        });
        return level;
    }
}
