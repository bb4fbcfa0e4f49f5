using System.Diagnostics.CodeAnalysis;

namespace Danchu.Core.Files;

/// <summary>All that was read, or all the errors: never half a folder.</summary>
public sealed class ParseResult<T>
    where T : class
{
    internal ParseResult(T value, ErrorList errors)
    {
        Errors = errors.Sorted();
        Notes = errors.Notes;
        Value = Errors.Count == 0 ? value : null;
    }

    public T? Value { get; }

    public IReadOnlyList<FileError> Errors { get; }

    /// <summary>What was converted or left out, in Vietnamese.</summary>
    public IReadOnlyList<string> Notes { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;
}
