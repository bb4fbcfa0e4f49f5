using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Checking;

namespace Danchu.Core.Reuse;

/// <summary>
/// Years that a sentence taken over from a former report still names as they stood there: what was said of that report's year, or of the one to come, is
/// said of it again.
/// </summary>
public sealed partial class FindOldYears
{
    private readonly Dictionary<ulong, int[]> before = [];
    private readonly int year;

    /// <param name="formerTexts">Of the unit's report of an earlier year.</param>
    /// <param name="year">Of that report.</param>
    public FindOldYears(IEnumerable<string> formerTexts, int year, StockPhrases stock)
    {
        this.year = year;
        foreach (var text in formerTexts)
        {
            foreach (var sentence in ReadWording.Of(text, stock).Where(sentence => sentence.Counts))
            {
                before[KeyOf(sentence)] = [.. Years(text[sentence.Start..sentence.End]).Select(one => one.Year)];
            }
        }
    }

    /// <returns>Each with the year that is meant, it seems.</returns>
    public IEnumerable<(TextSpan Span, int Year)> In(WordedSentence sentence, string words)
    {
        if (!sentence.Counts || !before.TryGetValue(KeyOf(sentence), out var there))
        {
            return [];
        }

        var here = Years(words).ToList();
        return here.Select(one => one.Year).SequenceEqual(there) ? here.Where(one => one.Year >= year) : [];
    }

    private static ulong KeyOf(WordedSentence sentence) => sentence.Words.Aggregate(1UL, (key, word) => HashShingles.Mix(key ^ word));

    private static IEnumerable<(TextSpan Span, int Year)> Years(string words) => OwnYear().Matches(words).Select(match => match.Groups["year"])
        .Select(found => (new TextSpan(found.Index, found.Index + found.Length), int.Parse(found.ValueSpan, CultureInfo.InvariantCulture)));

    // "từ năm 2022", "so với năm 2022", "giai đoạn 2021 - 2025" stay true in later years.
    [GeneratedRegex(
        @"(?<!từ |so với |đến |hết |trước |cuối |cùng kỳ |thành lập |giai đoạn |công nhận |tháng \d{1,2} |/)\bnăm (?<year>20\d\d)(?![\d./–-]|\s*[-–]\s*\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex OwnYear();
}
