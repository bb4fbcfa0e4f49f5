namespace Danchu.Core.Accounts.Attempts;

/// <summary>A count kept in the database: of a name from one source, of a name (no source) or of a source (no name).</summary>
internal sealed record AttemptCounter(string Name, string Source, int Failures, DateTimeOffset FailedAt, DateTimeOffset? RightAt)
{
    /// <summary>From when on the next password is looked at.</summary>
    public DateTimeOffset FreeAt => FailedAt + Rule.After(Failures);

    private SlowDown Rule => this switch
    {
        { Source: "" } => SlowDown.OfName,
        { Name: "" } => SlowDown.OfSource,
        _ => SlowDown.OfPair,
    };

    public bool IsPairOf(AttemptKey key) =>
        string.Equals(Name, key.Name, StringComparison.Ordinal) && string.Equals(Source, key.Source, StringComparison.Ordinal);
}
