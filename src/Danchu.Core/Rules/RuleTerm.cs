using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>One indicator in a side of a rule, as <c>2 * ho-ngheo.tu@xa</c> writes it.</summary>
/// <param name="Factor">With its sign; never 0.</param>
public sealed record RuleTerm(decimal Factor, string Indicator, RatioPart Part, Scope Scope)
{
    /// <summary>The indicator with its part and scope, as files and messages name it: <c>ho-ngheo.tu@xa</c>.</summary>
    public string Name => Indicator + Part.Word() + (Scope.Word.Length == 0 ? "" : "@" + Scope.Word);

    /// <returns>Null when it is no name of an indicator.</returns>
    public static RuleTerm? Read(string name, decimal factor = 1)
    {
        var (left, word) = name.Split('@', 2) is [var before, var after] ? (before, after) : (name, "");
        var (key, part) = RatioParts.Split(left);
        var scope = Scope.FromWord(word);
        return scope is not null && IsKey(key) && (word.Length > 0) == name.Contains('@', StringComparison.Ordinal)
            ? new RuleTerm(factor, key, part, scope.Value)
            : null;
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 80 && key.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-') && key[0] != '-' && key[^1] != '-';
}
