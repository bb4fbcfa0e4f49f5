using System.Text.RegularExpressions;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Forms;

/// <summary>
/// What a row asks as it is typed: an indicator by name or key, or several with + and - between them ("hoi-nghi-quan-triet + hoi-nghi-tap-huan"), each as
/// a key, "Tên [mã]", or of a ratio one side ("ho-ngheo.tu").
/// </summary>
public static partial class SumLine
{
    /// <summary>As it is typed back.</summary>
    public static string Write(FormRow row, IndicatorLines lines) => row.Sum is not { } sum
        ? lines.Write(row.Indicator)
        : Write(sum);

    /// <summary>By keys alone.</summary>
    public static string Write(IEnumerable<RowTerm> sum) =>
        string.Concat(sum.Select((term, at) => (at == 0 ? "" : term.Taken ? " - " : " + ") + term.Indicator + term.Part.Word()));

    /// <summary>Null where what is typed is no sum: an indicator's own name may have a plus or a dash.</summary>
    internal static List<RowTerm>? Read(string typed, IndicatorLines lines, string field, List<Refusal> refusals)
    {
        var signs = Signs().Matches(typed);
        if (signs.Count == 0 || lines.Knows(typed))
        {
            return null;
        }

        var terms = new List<RowTerm>();
        var (at, taken) = (0, false);
        foreach (var (end, next, isMinus) in signs.Select(sign => (sign.Index, sign.Index + sign.Length, sign.Value.Contains('-', StringComparison.Ordinal)))
            .Append((typed.Length, typed.Length, false)))
        {
            var (name, part) = RatioParts.Split(typed[at..end].Trim());
            terms.AddRange(lines.Parse(name, field, refusals).Select(key => new RowTerm(key, part, taken)));
            (at, taken) = (next, isMinus);
        }

        return terms;
    }

    // A key has hyphens: a minus has a blank on each side.
    [GeneratedRegex(@"\s*\+\s*|\s+-\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signs();
}
