namespace Danchu.Core.Database;

/// <summary>What differs between the cluster of a clone and the throw-away cluster of a test run.</summary>
public sealed record PrivateClusterOptions
{
    public static readonly PrivateClusterOptions Lasting = new();

    /// <summary>For tests: not written through to the disk, and the folder is removed when the last user is gone.</summary>
    public static readonly PrivateClusterOptions Throwaway = new() { WriteThrough = false, RemoveAtEnd = true };

    public bool WriteThrough { get; init; } = true;

    public bool RemoveAtEnd { get; init; }
}
