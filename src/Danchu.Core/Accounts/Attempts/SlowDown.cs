namespace Danchu.Core.Accounts.Attempts;

/// <summary>How long who failed so often waits until the next password is looked at: not at first, then twice as long each time, and never for good.</summary>
/// <param name="Free">Failures without a wait.</param>
/// <param name="Most">The longest wait.</param>
/// <param name="Forgotten">After so long without a failure counting begins anew.</param>
internal sealed record SlowDown(int Free, TimeSpan Most, TimeSpan Forgotten)
{
    /// <summary>One source on one name: this is who guesses, and nobody else is kept waiting by it.</summary>
    public static SlowDown OfPair { get; } = new(5, TimeSpan.FromMinutes(15), TimeSpan.FromHours(24));

    /// <summary>All strange sources on one name: guessing from many addresses. Mild, because its owner may come from a new place too.</summary>
    public static SlowDown OfName { get; } = new(10, TimeSpan.FromMinutes(2), TimeSpan.FromHours(6));

    /// <summary>One address on all names: trying one password on everybody. Milder still: a whole office may stand behind it.</summary>
    public static SlowDown OfSource { get; } = new(100, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));

    public TimeSpan After(int failures)
    {
        if (failures < Free)
        {
            return TimeSpan.Zero;
        }

        var seconds = Math.Pow(2, Math.Min(failures - Free + 1, 30));
        return seconds < Most.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Most;
    }
}
