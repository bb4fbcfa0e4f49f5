using System.Collections.Concurrent;
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
        property.HasColumnType("jsonb").HasConversion(value => Write(value), text => Read<T>(text), Comparer<T>());
        return property;
    }

    /// <summary>Of the catalogue, asked for with nearly each page: one text is read once and one object given to all, so nobody may change it.</summary>
    public static PropertyBuilder<T> HasKeptJson<T>(this PropertyBuilder<T> property)
    {
        property.HasColumnType("jsonb").HasConversion(value => Write(value), text => Kept<T>.Read(text), Comparer<T>());
        return property;
    }

    /// <summary>Whether both would be kept as the same text.</summary>
    public static bool AreSame<T>(T one, T other) => string.Equals(Write(one), Write(other), StringComparison.Ordinal);

    private static ValueComparer<T> Comparer<T>() => new(
        (a, b) => string.Equals(Write(a), Write(b), StringComparison.Ordinal),
        value => StringComparer.Ordinal.GetHashCode(Write(value)),
        value => Read<T>(Write(value)));

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    private static class Kept<T>
    {
        // All versions of the whole catalogue are fewer; a program that sees more begins anew.
        private const int Most = 500;

        private static readonly ConcurrentDictionary<string, T> Known = new(StringComparer.Ordinal);

        public static T Read(string text)
        {
            if (Known.Count > Most)
            {
                Known.Clear();
            }

            return Known.GetOrAdd(text, JsonColumn.Read<T>);
        }
    }
}
