using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Days;

namespace Danchu.Core.Rounds;

/// <summary>
/// The days that a letter names for sending are held against the due dates that the program will judge by: "trước ngày 09/11/2023" in the text of seed 002
/// and a round due on another day were issued without a word.
/// </summary>
internal static partial class CheckLetterDates
{
    public static void Against(ReportingRound round, IReadOnlyList<Ask> asks, CheckBeforeIssuing.Result result)
    {
        var due = asks.Select(ask => ask.DueOn ?? round.DueOn).Append(round.DueOn).Distinct().ToList();
        foreach (var match in DueInText().Matches(round.Letter).Cast<Match>())
        {
            var written = match.Groups["day"].Value.Replace(" ", "", StringComparison.Ordinal);
            if (DateOnly.TryParseExact(written, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && !due.Exists(d => d == day || (match.Groups["before"].Success && d == day.AddDays(-1))))
            {
                result.Warnings.Add($"Công văn ghi “{match.Value}”, nhưng hạn gửi của đợt là {string.Join(", ", due.Select(d => d.Short()))}.");
            }
        }
    }

    // "Trước ngày" is read both ways in offices: the day itself, or the day before it.
    [GeneratedRegex(
        "((?<before>trước)|chậm nhất|không muộn hơn|hạn cuối)( là)?( đến)?( hết)?( ngày)? (?<day>[0-9]{1,2} ?/ ?[0-9]{1,2} ?/ ?[0-9]{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DueInText();
}
