using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Database;

/// <summary>A property kept whole as jsonb: read and written together, never queried into.</summary>
internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        var comparer = new ValueComparer<T>(
            (a, b) => string.Equals(Write(a), Write(b), StringComparison.Ordinal),
            value => StringComparer.Ordinal.GetHashCode(Write(value)),
            value => Read<T>(Write(value)));
        property.HasColumnType("jsonb").HasConversion(value => Write(value), text => Read<T>(text), comparer);
        return property;
    }

    /// <summary>Whether both would be kept as the same text.</summary>
    public static bool AreSame<T>(T one, T other) => string.Equals(Write(one), Write(other), StringComparison.Ordinal);

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}
