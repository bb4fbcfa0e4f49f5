using System.Globalization;
using System.Text;
using System.Xml;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Reading;

/// <summary>Word's automatic numbering: the number is not in the text and has to be counted along.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> _patterns = [];
    private readonly Dictionary<int, int> _patternOf = [];
    private readonly Dictionary<int, int[]> _counts = [];

    private sealed record Level(string Format, string Text, int Start);

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
        if (level is < 0 or >= Levels || !_patternOf.TryGetValue(id, out var pattern) || !_patterns.TryGetValue(pattern, out var levels))
        {
            return null;
        }

        var counts = _counts.TryGetValue(pattern, out var known) ? known : _counts[pattern] = [.. levels.Select(each => each.Start - 1)];
        counts[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counts[deeper] = levels[deeper].Start - 1;
        }

        return levels[level].Format is "bullet" ? "-" : levels[level].Format is "none" ? null : Fill(levels, counts, level);
    }

    private static string Fill(Level[] levels, int[] counts, int level)
    {
        var text = new StringBuilder(levels[level].Text);
        for (var i = 0; i <= level; i++)
        {
            var count = Math.Max(counts[i], levels[i].Start);
            text.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), Number(levels[i].Format, count));
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
                _patterns[pattern] = Pattern(xml);
            }
            else if (xml.LocalName is "num" && xml.Int("numId") is { } id)
            {
                xml.Children(() => _patternOf[id] = xml.LocalName is "abstractNumId" ? xml.Int("val") ?? -1 : _patternOf.GetValueOrDefault(id, -1));
            }
        });
    }

    private static Level[] Pattern(XmlReader xml)
    {
        var levels = Enumerable.Repeat(new Level("none", "", 1), Levels).ToArray();
        xml.Children(() =>
        {
            if (xml.LocalName is "lvl" && xml.Int("ilvl") is { } at and >= 0 and < Levels)
            {
                var level = new Level("decimal", "", 1);
                xml.Children(() => level = xml.LocalName switch
                {
                    "numFmt" => level with { Format = xml.Val() ?? "decimal" },
                    "lvlText" => level with { Text = xml.Val() ?? "" },
                    "start" => level with { Start = Math.Clamp(xml.Int("val") ?? 1, 0, 10_000) },
                    _ => level,
                });
                levels[at] = level;
            }
        });
        return levels;
    }
}
