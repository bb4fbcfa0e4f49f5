using System.Text;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>
/// Fills the sentence of a rule with values in Vietnamese writing. Its places: <c>{trai}</c> and <c>{phai}</c> the two sides, <c>{truoc}</c> the previous
/// value, <c>{lech}</c> the difference, <c>{lan}</c> how many times as much, <c>{phan-tram}</c> the change in percent, and each indicator of the rule by its
/// name in the rule, <c>{ho-ngheo.tu}</c>.
/// </summary>
public static class WriteRuleMessage
{
    private const decimal WritableLimit = 1_000_000_000_000_000_000;

    /// <summary>The places every rule has.</summary>
    public static readonly IReadOnlyList<string> Places = ["trai", "phai", "truoc", "lech", "lan", "phan-tram"];

    public static string Of(RuleReading reading, EvaluateRule.Result result, RuleFigures figures) =>
        Fill(reading.Rule.Message, place => Value(place, reading, result, figures));

    /// <summary>The names between braces, in order.</summary>
    public static IEnumerable<string> PlacesIn(string message)
    {
        List<string> found = [];
        Fill(message, place =>
        {
            found.Add(place);
            return "";
        });
        return found;
    }

    private static string Fill(string message, Func<string, string> value)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < message.Length;)
        {
            var open = message.IndexOf('{', at);
            var close = open < 0 ? -1 : message.IndexOf('}', open);
            if (close < 0)
            {
                return filled.Append(message, at, message.Length - at).ToString();
            }

            filled.Append(message, at, open - at).Append(value(message[(open + 1)..close]));
            at = close + 1;
        }

        return filled.ToString();
    }

    private static string Value(string place, RuleReading reading, EvaluateRule.Result result, RuleFigures figures) => place switch
    {
        "trai" => Side(reading.Left, result.Left, figures.Now),
        "phai" => Side(reading.Right, result.Right, figures.Now),
        "truoc" => Number(result.Right),
        "lech" => Number(result is { Left: { } a, Right: { } b } ? Math.Abs(a - b) : null),
        "lan" => Number(Times(result)),
        "phan-tram" => Number(result is { Left: { } now, Right: > 0 and var before } ? Rounded(Math.Abs(now - before) * 100 / before) : null) + "%",
        _ => RuleTerm.Read(place) is { } term ? Term(term, figures.Now) : "{" + place + "}",
    };

    // One indicator that did not occur is said in its own words, not as a 0.
    private static string Side(RuleExpression side, decimal? value, Func<string, Scope, Figure?> figures) =>
        side is { Constant: 0, Terms: [{ Factor: 1 } only] } && value is not null ? Term(only, figures) : Number(value);

    private static string Term(RuleTerm term, Func<string, Scope, Figure?> figures) => figures(term.Indicator, term.Scope) switch
    {
        null => "chưa báo cáo",
        { State: FigureState.NotArisen } => "không phát sinh",
        { State: FigureState.NotAvailable } => "chưa có số liệu",
        var figure => Number(RuleFigures.Number(figure, term.Part)),
    };

    private static decimal? Times(EvaluateRule.Result result) => result is { Left: > 0 and var now, Right: > 0 and var before }
        ? Rounded(Math.Max(now, before) / Math.Min(now, before))
        : null;

    private static decimal Rounded(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero);

    private static string Number(decimal? number) => number is { } value && Math.Abs(value) < WritableLimit ? WriteFigure.Count(value) : "…";
}
