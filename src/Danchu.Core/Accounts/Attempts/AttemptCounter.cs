namespace Danchu.Core.Accounts.Attempts;

/// <summary>A count kept in the database: of a name from one source, of a name (no source) or of a source (no name).</summary>
internal sealed record AttemptCounter(string Name, string Source, int Failures, DateTimeOffset FailedAt, DateTimeOffset? RightAt)
{
    // Clocks of nodes differ by seconds; a failure further ahead was counted by a clock that has been set back since, and nobody waits for that.
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    /// <summary>How long from now until the next password is looked at; nothing or less when it may be now.</summary>
    public TimeSpan WaitAt(DateTimeOffset now) => Failures == 0 || FailedAt > now + ClocksApart ? TimeSpan.Zero : FailedAt + Rule.After(Failures) - now;

    private SlowDown Rule => this switch
    {
        { Source: "" } => SlowDown.OfName,
        { Name: "" } => SlowDown.OfSource,
        _ => SlowDown.OfPair,
    };

    public bool IsPairOf(AttemptKey key) =>
        string.Equals(Name, key.Name, StringComparison.Ordinal) && string.Equals(Source, key.Source, StringComparison.Ordinal);
}
