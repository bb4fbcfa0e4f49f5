using Danchu.Checking;

namespace Danchu.Core.Rules;

/// <summary>
/// What is wrong among rules that are each well made: two that cannot both hold, one that says what another says, one that no form can ever break.
/// </summary>
public static class LintRules
{
    /// <param name="Rule">Key of the rule it stands at.</param>
    /// <param name="Other">Key of the rule that contradicts or repeats it.</param>
    public sealed record Finding(string Rule, string? Other, Severity Severity, string Message);

    /// <param name="rules">Of one day: versions that follow each other are never asked together.</param>
    /// <param name="asked">The sets of indicators that units are asked together, one a form or outline.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<RuleReading> rules, IReadOnlyCollection<IReadOnlySet<string>> asked) =>
    [
        .. Contradictions(rules), .. Repetitions(rules), .. Disjoint(rules),
        .. rules.Where(rule => asked.Count > 0 && !asked.Any(set => rule.Terms.All(term => set.Contains(term.Indicator))))
            .Select(rule => new Finding(rule.Rule.Key, null, Severity.Warning, "không biểu, đề cương nào hỏi đủ các chỉ tiêu của quy tắc này.")),
    ];

    // A strict "smaller" whose other side is, by other rules, at most this side: no figures can obey them all.
    private static IEnumerable<Finding> Contradictions(IReadOnlyList<RuleReading> rules)
    {
        List<Edge> edges = [.. rules.Where(rule => rule.Rule.Kind == RuleKind.Comparison).SelectMany(Edges)];
        foreach (var strict in edges.Where(edge => edge.Strict))
        {
            if (PathBetween(edges, strict.To, strict.From, strict.Rule) is { } other)
            {
                yield return new(
                    strict.Rule.Rule.Key, other.Rule.Key, Severity.Error, $"trái với quy tắc “{other.Rule.Key}”: không số liệu nào theo được cả hai.");
            }
        }
    }

    private sealed record Edge(string From, string To, bool Strict, RuleReading Rule);

    private static IEnumerable<Edge> Edges(RuleReading rule)
    {
        var (left, right) = (rule.Left.ToString(), rule.Right.ToString());
        return rule.Rule.Comparison switch
        {
            RuleComparison.AtMost => [new(left, right, Strict: false, rule)],
            RuleComparison.Less => [new(left, right, Strict: true, rule)],
            RuleComparison.AtLeast => [new(right, left, Strict: false, rule)],
            _ => [new(left, right, Strict: false, rule), new(right, left, Strict: false, rule)],
        };
    }

    // The first rule on a way of "at most" from one side to another, through rules that are asked of the same units.
    private static RuleReading? PathBetween(List<Edge> edges, string from, string to, RuleReading with)
    {
        var reached = new Dictionary<string, RuleReading?>(StringComparer.Ordinal) { [from] = null };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var at))
        {
            foreach (var edge in edges.Where(e => string.Equals(e.From, at, StringComparison.Ordinal) && Together(e.Rule.Rule, with.Rule)))
            {
                if (reached.TryAdd(edge.To, reached[at] ?? edge.Rule))
                {
                    next.Enqueue(edge.To);
                }
            }
        }

        return reached.GetValueOrDefault(to);
    }

    private static IEnumerable<Finding> Repetitions(IReadOnlyList<RuleReading> rules)
    {
        foreach (var same in rules.GroupBy(Meaning, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var first = same.First();
            foreach (var again in same.Skip(1).Where(rule => Together(rule.Rule, first.Rule)))
            {
                yield return new(again.Rule.Key, first.Rule.Key, Severity.Warning, $"nói cùng một điều với quy tắc “{first.Rule.Key}”.");
            }
        }
    }

    private static string Meaning(RuleReading reading)
    {
        var rule = reading.Rule;
        var (left, comparison, right) = rule.Comparison == RuleComparison.AtLeast
            ? (reading.Right, RuleComparison.AtMost, reading.Left)
            : (reading.Left, rule.Comparison, reading.Right);
        return FormattableString.Invariant($"{rule.Kind} {left} {comparison} {right} {rule.Low} {rule.High} {rule.Times} {rule.Share}");
    }

    private static IEnumerable<Finding> Disjoint(IReadOnlyList<RuleReading> rules)
    {
        foreach (var same in rules.Where(rule => rule.Rule.Kind == RuleKind.Bounds).GroupBy(rule => rule.Left.ToString(), StringComparer.Ordinal))
        {
            foreach (var (first, second) in same.SelectMany((a, at) => same.Skip(at + 1).Select(b => (a.Rule, b.Rule))))
            {
                if (Together(first, second) && (first.High < second.Low || second.High < first.Low))
                {
                    yield return new(second.Key, first.Key, Severity.Error, $"trái với quy tắc “{first.Key}”: hai khoảng không giao nhau.");
                }
            }
        }
    }

    private static bool Together(ValidationRule one, ValidationRule other) => Meet(one.ForKinds, other.ForKinds) && Meet(one.Forms, other.Forms);

    private static bool Meet<T>(List<T> one, List<T> other) => one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();
}
