namespace Danchu.Core.Jobs;

/// <summary>How much long work a node takes on.</summary>
public sealed record JobOptions
{
    /// <summary>Whether this node works on jobs at all; it may still ask for them.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Unfinished jobs of one kind of work that may wait in the whole system.</summary>
    public int QueueLimit { get; init; } = 100;

    /// <summary>Unfinished jobs of one person.</summary>
    public int PersonLimit { get; init; } = 5;
}
