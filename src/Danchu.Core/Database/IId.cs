using System.Diagnostics.CodeAnalysis;

namespace Danchu.Core.Database;

/// <summary>An identifier of one kind of thing: a version 7 GUID that cannot be mixed up with another kind's.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);

    static TSelf New() => TSelf.Of(Guid.CreateVersion7());

    static bool TryRead([NotNullWhen(true)] string? text, out TSelf id)
    {
        var read = Guid.TryParse(text, out var value);
        id = TSelf.Of(value);
        return read;
    }
}
