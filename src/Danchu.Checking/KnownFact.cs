using Danchu.Checking.Facts;

namespace Danchu.Checking;

/// <summary>
/// A figure of the report's own form, with the words a text says it in: what the text says in these words must be this figure.
/// Facts of one indicator in several scopes (the unit's own, that of its communes) share their words: the text may mean any of them.
/// </summary>
/// <param name="Key">Names the fact, as a token does: "ngay-cong", "ngay-cong@xa".</param>
/// <param name="Name">What it is called where it is shown.</param>
/// <param name="Indicator">What it measures, without the scope.</param>
/// <param name="Phrases">The words it goes by, as catalogue/indicators/phrases.csv writes them.</param>
/// <param name="Now">The figure of this period.</param>
/// <param name="Before">The figure of the period before; null when there is none.</param>
public sealed record KnownFact(string Key, string Name, string Indicator, IReadOnlyList<string> Phrases, FactValue Now, FactValue? Before)
{
    /// <summary>What is wrong with a phrase, in Vietnamese; null when it can be read.</summary>
    public static string? Problem(string phrase)
    {
        try
        {
            FactPhrase.Parse(phrase, 0);
            return null;
        }
        catch (FormatException exception)
        {
            // The message says what to mend, and nothing else was done.
            return exception.Message;
        }
    }
}

/// <summary>A figure: a value, or a numerator and a denominator. Both are null where the form says that there is none to be had.</summary>
/// <param name="Value">The value or numerator; 0 for what did not arise.</param>
/// <param name="Denominator">Only of a ratio.</param>
public sealed record FactValue(decimal? Value, decimal? Denominator = null)
{
    /// <summary>In percent; null for what is no ratio.</summary>
    public decimal? Share => Denominator > 0 ? Value * 100 / Denominator : null;
}

/// <summary>A number of the text that says a known fact.</summary>
/// <param name="Span">Its digits; of a ratio both sides.</param>
/// <param name="Key">The fact's key.</param>
/// <param name="As">How the text says it.</param>
/// <param name="Verdict">Whether it is the fact's figure.</param>
public sealed record StatedFact(TextSpan Span, string Key, StatedAs As, Verdict Verdict);

/// <summary>How a text says a fact.</summary>
public enum StatedAs
{
    /// <summary>The whole figure: a value, or a/b.</summary>
    Whole,

    /// <summary>The numerator of a ratio alone.</summary>
    Numerator,

    /// <summary>A ratio in percent.</summary>
    Percentage,
}
