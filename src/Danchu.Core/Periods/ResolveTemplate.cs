using System.Globalization;

namespace Danchu.Core.Periods;

/// <summary>The name and the days of a template in a year: "{year-1}-12-15" of 2023 is 15/12/2022, "{year}-02-last" its 28/02.</summary>
public static class ResolveTemplate
{
    public static string NameIn(this PeriodTemplate template, int year) => Fill(template.Name, year);

    public static DateOnly FromIn(this PeriodTemplate template, int year) => Day(template.From, year);

    public static DateOnly ToIn(this PeriodTemplate template, int year) => Day(template.To, year);

    private static DateOnly Day(string pattern, int year)
    {
        var parts = Fill(pattern, year).Split('-');
        var (inYear, month) = (Number(parts[0]), Number(parts[1]));
        return new DateOnly(inYear, month, parts[2] is "last" ? DateTime.DaysInMonth(inYear, month) : Number(parts[2]));
    }

    private static string Fill(string text, int year) => text
        .Replace("{year-1}", Text(year - 1), StringComparison.Ordinal)
        .Replace("{year}", Text(year), StringComparison.Ordinal);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
