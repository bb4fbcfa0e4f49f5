namespace Danchu.Core.Operations;

/// <summary>Goes on with what a step came to; where it was not done, hands its refusal on.</summary>
public static class OutcomeSteps
{
    public static async Task<Outcome<TOther>> ThenAsync<T, TOther>(this Task<Outcome<T>> step, Func<T, Task<Outcome<TOther>>> next)
    {
        var outcome = await step;
        return outcome is Outcome<T>.Done(var value) ? await next(value) : outcome.NotDoneAs<TOther>();
    }

    /// <summary>The same where what follows waits for nothing.</summary>
    public static Task<Outcome<TOther>> ThenAsync<T, TOther>(this Task<Outcome<T>> step, Func<T, Outcome<TOther>> next) =>
        step.ThenAsync(value => Task.FromResult(next(value)));
}
