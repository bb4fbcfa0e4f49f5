using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Danchu.Core.Database;

/// <summary>Stores a typed id as the uuid it wraps.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Wrap(value))
    where TId : struct, IId<TId>
{
    // An expression tree cannot call a static interface member.
    private static TId Wrap(Guid value) => TId.Of(value);
}
