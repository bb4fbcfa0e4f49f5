namespace Danchu.Core.Operations;

/// <summary>A line of a tree that is written on screen: a criterion of a rubric, a section of an outline.</summary>
/// <typeparam name="TSelf">The line itself.</typeparam>
public interface ITreeLine<TSelf>
    where TSelf : class, ITreeLine<TSelf>
{
    /// <summary>Unique in the tree.</summary>
    string Key { get; }

    List<TSelf> Children { get; }

    /// <summary>The same line with other lines below it.</summary>
    TSelf Over(List<TSelf> children);
}
