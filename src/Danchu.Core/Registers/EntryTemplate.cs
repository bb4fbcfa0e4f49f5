using System.Text.RegularExpressions;

namespace Danchu.Core.Registers;

/// <summary>Text with {columns} in it: a title, an item of a list, a cell of a book.</summary>
internal static partial class EntryTemplate
{
    public static IEnumerable<string> Columns(string template) => Places().Matches(template).Select(match => match.Groups["column"].Value);

    /// <summary>
    /// Filled in; where a column is empty the blanks, commas and brackets around it close up. A bracket with a ratio of which one side is empty says nothing:
    /// it goes.
    /// </summary>
    public static string Fill(string template, Func<string, string> value)
    {
        var whole = RatiosInBrackets().Replace(
            template, match => Places().Matches(match.Groups["ratio"].Value).All(place => value(place.Groups["column"].Value).Length > 0) ? match.Value : "");
        return Gaps().Replace(Places().Replace(whole, match => value(match.Groups["column"].Value)), match => Closed(match.Value))
            .Trim(' ', ',', ':', ';', '-');
    }

    private static string Closed(string gap) => gap.Contains('(', StringComparison.Ordinal) ? "" : gap.Contains(',', StringComparison.Ordinal) ? ", " : " ";

    [GeneratedRegex(@"\{(?<column>[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@" *\([^()]*?(?<ratio>\{[a-z0-9.-]+\}/\{[a-z0-9.-]+\})[^()]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RatiosInBrackets();

    [GeneratedRegex(@" *\( *\)| *,(?= *,) *, *| {2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gaps();
}
