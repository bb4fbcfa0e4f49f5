namespace Danchu.Core.Operations;

/// <summary>One page of a list, and how many rows there are in all.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Total, int Page)
{
    public const int Size = 50;

    /// <summary>How many rows stand before a page asked for in an address, whatever was written there.</summary>
    public static int Skip(int page) => (Math.Clamp(page, 1, 1_000_000) - 1) * Size;
}
