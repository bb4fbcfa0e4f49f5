using System.Text.RegularExpressions;
using Danchu.Core.Indicators;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>One figure of a token: <c>hoi-nghi</c>, <c>ho-ngheo.tu@xa</c>, <c>giam-sat@TD.HUYEN.DOAN</c>, <c>don:2021,2022-Q1</c>.</summary>
/// <param name="Taken">Subtracted from those before it.</param>
/// <param name="Periods">Other periods than the report's, added together; empty for the report's own.</param>
public sealed partial record TokenTerm(
    string Indicator, RatioPart Part = RatioPart.Value, Scope Scope = default, Sequence<NamedPeriod> Periods = default, bool Taken = false)
{
    /// <summary>The unit's own and the report's own period, where the other side of a ratio says something else.</summary>
    private const string OwnScope = "rieng";
    private const string OwnPeriod = "nay";

    /// <summary>As its periods are named in a sentence: "năm 2021, quý I năm 2022"; empty for the report's own.</summary>
    public string PeriodWords => string.Join(", ", Periods.Select(period => period.Words));

    /// <summary>What it says, and what it leaves to the other side.</summary>
    internal sealed record Typed(TokenTerm Term, bool NamesScope, bool NamesPeriod);

    /// <summary>Null when it is no term.</summary>
    internal static Typed? Read(string text, bool taken)
    {
        var match = Grammar().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (key, part) = RatioParts.Split(match.Groups["key"].Value);
        var (scope, periods) = (match.Groups["scope"].Value, match.Groups["periods"].Value);
        var read = periods is "" or OwnPeriod ? [] : periods.Split(',').Select(NamedPeriod.Read).ToList();
        return key.Length > 0 && Scope.FromWord(scope is OwnScope ? "" : scope) is { } named && !read.Contains(null)
            ? new Typed(new TokenTerm(key, part, named, read.Select(period => period!.Value).ToSequence(), taken), scope.Length > 0, periods.Length > 0)
            : null;
    }

    /// <param name="scope">Whether the scope is written where it is the unit's own, left out though it is not, or neither.</param>
    /// <param name="period">The same of the periods.</param>
    internal string Write(Naming scope = Naming.Usual, Naming period = Naming.Usual) =>
        Indicator + Part.Word() + Named('@', Scope.Word, OwnScope, scope) + Named(':', string.Join(',', Periods), OwnPeriod, period);

    internal enum Naming
    {
        Usual,
        LeftOut,
        Always,
    }

    private static string Named(char sign, string word, string own, Naming naming) => naming switch
    {
        Naming.LeftOut => "",
        Naming.Always => sign + (word.Length == 0 ? own : word),
        _ => word.Length == 0 ? "" : sign + word,
    };

    [GeneratedRegex(
        @"^(?<key>[a-z0-9][a-z0-9.-]{0,79})(@(?<scope>[a-z-]{1,20}|[0-9A-Z][0-9A-Z.]{0,34}))?(:(?<periods>[0-9A-Z.,-]{1,80}|nay))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Grammar();
}
