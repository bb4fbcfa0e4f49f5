using System.Globalization;

namespace Danchu.Core.Rubrics;

/// <summary>How findings refer to criteria and write numbers.</summary>
internal static class LintWords
{
    private const int TextShown = 60;

    public static string Where(Criterion line)
    {
        var text = line.Text.ReplaceLineEndings(" ");
        if (text.Length > TextShown)
        {
            var end = text.LastIndexOf(' ', TextShown);
            text = text[..(end > 0 ? end : TextShown)] + "…";
        }

        return line.Number.Length == 0 ? $"“{text}”" : $"{line.Number} “{text}”";
    }

    /// <summary>12,5 and not 12,50: as official rubrics print them.</summary>
    public static string Show(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Percent(decimal value) => Show(value) + "%";
}
