using System.Text;
using Danchu.Checking.Checks;
using Danchu.Checking.Reading;

namespace Danchu.Checking;

/// <summary>Reads a Vietnamese administrative text, relates its figures, dates and citations, recomputes them and says what does not hold.</summary>
public static class Checker
{
    /// <summary>What every check demands, with examples; docs/checks.md is generated from it.</summary>
    public static IReadOnlyList<CheckDescription> Checks => AllChecks.Descriptions;

    /// <summary>
    /// Checks one text. Pure: the same text and options give the same result on every machine, in time linear in the length of the text.
    /// Any string is accepted; text that is not in NFC is composed for reading and positions are given back in the text as it came.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static CheckResult Read(string text, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= CheckOptions.Default;
        var composed = ComposedText.Of(text);
        var reading = ReportReading.Read(composed.Text);
        var work = new CheckWork(reading, composed.ToComposed(options));
        foreach (var check in AllChecks.Instances)
            check.Run(work);
        var result = Collect(text, composed, work);
        TokenLists.GiveBack(reading.Tokens);
        return result;
    }

    private static CheckResult Collect(string text, ComposedText composed, CheckWork work)
    {
        var numbers = work.Reading.Numbers;
        var units = new UnitNames(work.Reading);
        return new CheckResult(
            text.Length,
            work.ReportDate,
            [.. numbers.Select(number => new NumberRead(composed.Back(number.Span), number.Value, number.Role, units.Of(number), number.Hedge != Hedge.None))],
            [.. work.Claims.OrderBy(claim => claim.Span.Start).ThenBy(claim => claim.Code, StringComparer.Ordinal).Select(composed.Back)],
            [.. work.Findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Code, StringComparer.Ordinal).Select(composed.Back)])
        {
            Countable = numbers.Count(number => number.Countable),
            Related = numbers.Count(number => number.Countable && number.Related),
        };
    }
}
