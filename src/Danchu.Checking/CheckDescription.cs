namespace Danchu.Checking;

/// <summary>A check as officials and developers read it. The codes are stable: a code is never given to another check.</summary>
/// <param name="Code">Letter of the family and a number: S sums, T shares, G same figure and movement, R rubrics, D dates, C
/// citations, M leftovers of a template, N figures as written.</param>
/// <param name="Vietnamese">What it demands, one sentence.</param>
/// <param name="English">The same in English.</param>
/// <param name="Fails">Texts in which it must find something.</param>
/// <param name="Passes">Texts in which it must find nothing, though they look alike.</param>
public sealed record CheckDescription(string Code, string Vietnamese, string English, IReadOnlyList<string> Fails, IReadOnlyList<string> Passes)
{
    /// <summary>Options with which the examples are checked.</summary>
    public CheckOptions ExampleOptions { get; init; } = CheckOptions.Default;
}
