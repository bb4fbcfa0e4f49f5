using Danchu.Checking;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Rules;

namespace Danchu.Tests.Rules;

/// <summary>Rules and figures as tests write them.</summary>
internal static class RuleSeed
{
    public static ValidationRule Rule(
        string left, RuleComparison? comparison = null, string right = "", RuleKind kind = RuleKind.Comparison, Severity severity = Severity.Error,
        string message = "{trai} và {phai}.", string key = "thu") => new()
    {
        Key = key, Version = 1, Kind = kind, Left = left, Comparison = comparison, Right = right, Severity = severity, Message = message, ForKinds = [],
        Forms = [], ValidFrom = new(2022, 1, 1), ContentHash = "",
    };

    public static RuleReading Reading(string left, RuleComparison comparison, string right) => RuleReading.Of(Rule(left, comparison, right));

    public static RuleReading Change(string left, decimal? times = null, decimal? share = null, decimal floor = 0)
    {
        var rule = Rule(left, kind: RuleKind.Change);
        (rule.Times, rule.Share, rule.Floor) = (times, share, floor);
        return RuleReading.Of(rule);
    }

    public static RuleReading Bounds(string left, decimal? low, decimal? high)
    {
        var rule = Rule(left, kind: RuleKind.Bounds);
        (rule.Low, rule.High) = (low, high);
        return RuleReading.Of(rule);
    }

    /// <summary>"12", "3/4", "kps" (không phát sinh), "ccsl" (chưa có số liệu); "" is not reported.</summary>
    public static Figure? Figure(string written) => written switch
    {
        "" => null,
        "kps" => Core.Facts.Figure.NotArisen,
        "ccsl" => Core.Facts.Figure.NotAvailable,
        _ when written.Split('/') is [var a, var b] => Core.Facts.Figure.OfRatio(Number(a), Number(b)),
        _ => Core.Facts.Figure.Of(Number(written)),
    };

    public static RuleFigures Figures(params (string Key, string Now, string Before)[] figures)
    {
        var all = figures.ToDictionary(f => f.Key, StringComparer.Ordinal);
        return new RuleFigures(
            (key, scope) => scope == Scope.Own && all.TryGetValue(key, out var found) ? Figure(found.Now) : null,
            (key, scope) => scope == Scope.Own && all.TryGetValue(key, out var found) ? Figure(found.Before) : null);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
