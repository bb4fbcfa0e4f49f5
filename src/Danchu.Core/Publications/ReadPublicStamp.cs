using System.Globalization;
using Danchu.Core.Days;
using Npgsql;

namespace Danchu.Core.Publications;

/// <summary>
/// What a public page is known by where it is kept: another stamp after everything that changes what it shows, and with every day, for what is personal ends
/// by the day. One short question to the database, prepared, without a context: it stands before every look at a page.
/// </summary>
public sealed class ReadPublicStamp(NpgsqlDataSource source, TimeProvider clock)
{
    private const string OfCommune = """
        SELECT p.revision || '.' || o.xmin || '.' || (
            SELECT count(*) FROM publication_files f
            JOIN publications b ON b.id = f.publication_id
            JOIN entry_files e ON e.id = f.entry_file_id
            WHERE b.organisation_id = p.organisation_id AND e.withdrawn_at IS NOT NULL)
        FROM public_pages p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.area = $1 AND p.commune = $2 AND p.is_on
        """;

    private const string OfAll = """
        SELECT count(*) || '.' || coalesce(sum(p.revision), 0) || '.' || coalesce(sum(o.xmin::text::bigint), 0)
        FROM public_pages p JOIN organisations o ON o.id = p.organisation_id
        """;

    /// <summary>Of a commune's page and all below it.</summary>
    /// <returns>Null where no such page is on.</returns>
    public async Task<string?> ReadAsync(string area, string commune, CancellationToken cancellationToken = default)
    {
        // PostgreSQL keeps no NUL in a text, and asks nothing about one.
        if (area.Contains('\0', StringComparison.Ordinal) || commune.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        await using var command = source.CreateCommand(OfCommune);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = commune });
        return await command.ExecuteScalarAsync(cancellationToken) is string found ? $"{found}.{Day()}" : null;
    }

    /// <summary>Of the national index.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var command = source.CreateCommand(OfAll);
        return $"{await command.ExecuteScalarAsync(cancellationToken)}.{Day()}";
    }

    private string Day() => clock.Today().DayNumber.ToString(CultureInfo.InvariantCulture);
}
