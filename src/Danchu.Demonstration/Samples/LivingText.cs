using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>
/// A file of the year that is running now: its days and periods are written against the day of loading, "{ngày-12}", "{kỳ}". The annual report is asked in
/// autumn and winter, that of the half-year in spring and summer.
/// </summary>
internal sealed partial class LivingText(DateOnly today)
{
    private const int FirstMonthOfHalf = 4;
    private const int LastMonthOfHalf = 8;

    private bool IsHalf => today.Month is >= FirstMonthOfHalf and <= LastMonthOfHalf;

    /// <summary>The year reported on: until March still the one before.</summary>
    public int Year => today.Month < FirstMonthOfHalf ? today.Year - 1 : today.Year;

    public SourceText? In(SourceText? source) => source is null ? null : source with { Text = Marks().Replace(source.Text, Written) };

    private string Written(Match mark) => mark.Groups["what"].Value switch
    {
        "năm" => Text(Year),
        "kỳ" => Period(Year),
        "kỳ trước" => Period(Year - 1),
        "tên kỳ" => Name(Year),
        "tên kỳ trước" => Name(Year - 1),
        "năm trước, ngày" => Day(today.AddYears(-1), mark),
        "ngày" => Day(today, mark),
        _ => mark.Value,
    };

    private string Period(int year) => $"{(IsHalf ? "6-thang-dau" : "nam")}/{Text(year)}";

    private string Name(int year) => IsHalf ? $"6 tháng đầu năm {Text(year)}" : $"năm {Text(year)}";

    private static string Day(DateOnly from, Match mark) =>
        from.AddDays(int.Parse(mark.Groups["days"].ValueSpan, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<what>[a-zà-ỹ, ]+)(?<days>[+-][0-9]{1,3})?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
