namespace Danchu.Core.Operations;

/// <summary>Where a line goes in its tree.</summary>
public enum TreeMove
{
    Up,
    Down,

    /// <summary>Becomes the last child of the line before it.</summary>
    Inward,

    /// <summary>Becomes the next sibling of the line above it.</summary>
    Outward,
}
