using Danchu.Core.Operations;

namespace Danchu.Tests.Support;

internal static class OutcomeAssertions
{
    public static T ShouldBeDone<T>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done done => done.Value,
        Outcome<T>.Refused refused => throw new ShouldAssertException(string.Join(" / ", refused.Reasons.Select(r => $"{r.Field}: {r.Message}"))),
        _ => throw new ShouldAssertException($"The outcome is {outcome.GetType().Name}."),
    };

    /// <summary>Why it was refused, in order; nothing when it was done. Fails when it is neither.</summary>
    public static IReadOnlyList<string> RefusalMessages<T>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done => [],
        Outcome<T>.Refused refused => [.. refused.Reasons.Select(r => r.Message)],
        _ => throw new ShouldAssertException($"The outcome is {outcome.GetType().Name}."),
    };

    public static void ShouldBeRefused<T>(this Outcome<T> outcome, string part, string? field = null)
    {
        var reason = outcome.ShouldBeOfType<Outcome<T>.Refused>().Reasons[0];
        reason.Message.ShouldContain(part);
        reason.Field.ShouldBe(field);
    }

    public static void ShouldBeAbsent<T>(this Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Absent>();

    public static void ShouldBeForbidden<T>(this Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Forbidden>();
}
