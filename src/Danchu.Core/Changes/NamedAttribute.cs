namespace Danchu.Core.Changes;

/// <summary>What an operation that makes a change is called where people read history: Vietnamese, an act.</summary>
/// <param name="name">"Ký và gửi báo cáo".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NamedAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Names the class had before: history keeps them.</summary>
    public string[] Formerly { get; init; } = [];
}
