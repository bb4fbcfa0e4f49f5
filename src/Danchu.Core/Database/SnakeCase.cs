using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Danchu.Core.Database;

/// <summary>Names tables and columns in snake_case, so that an inspector can write SQL without quotes.</summary>
internal static partial class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
            {
                entity.SetTableName(Of(table.Replace("AspNet", "", StringComparison.Ordinal)));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(property.IsConcurrencyToken && property.ClrType == typeof(uint)
                    ? "xmin"
                    : Of(property.GetColumnName()));
            }

            NameConstraints(entity);
        }
    }

    private static void NameConstraints(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys())
        {
            key.SetName(key.GetName() is { } name ? Of(name) : null);
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName(foreignKey.GetConstraintName() is { } name ? Of(name) : null);
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(index.GetDatabaseName() is { } name ? Of(name) : null);
        }
    }

    private static string Of(string name) => WordBorder().Replace(name, "${end}_${start}").ToLowerInvariant();

    [GeneratedRegex("(?<end>[a-z0-9])(?<start>[A-Z])", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordBorder();
}
