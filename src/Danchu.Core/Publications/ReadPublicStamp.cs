using System.Globalization;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// What a public page is known by where it is kept: another stamp after everything that changes what it shows, and with every day, for what is personal ends
/// by the day. One short question to the database.
/// </summary>
public sealed class ReadPublicStamp(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>Of a commune's page and all below it.</summary>
    /// <returns>Null where no such page is on.</returns>
    public async Task<string?> ReadAsync(string area, string commune, CancellationToken cancellationToken = default)
    {
        var found = await database.Database.SqlQuery<string>($"""
            SELECT p.revision || '.' || o.xmin || '.' || (
                SELECT count(*) FROM publication_files f
                JOIN publications b ON b.id = f.publication_id
                JOIN entry_files e ON e.id = f.entry_file_id
                WHERE b.organisation_id = p.organisation_id AND e.withdrawn_at IS NOT NULL) AS "Value"
            FROM public_pages p JOIN organisations o ON o.id = p.organisation_id
            WHERE p.area = {area} AND p.commune = {commune} AND p.is_on
            """).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : $"{found}.{Day()}";
    }

    /// <summary>Of the national index.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken = default)
    {
        var found = await database.Database.SqlQuery<string>($"""
            SELECT count(*) || '.' || coalesce(sum(p.revision), 0) || '.' || coalesce(sum(o.xmin::text::bigint), 0) AS "Value"
            FROM public_pages p JOIN organisations o ON o.id = p.organisation_id
            """).FirstAsync(cancellationToken);
        return $"{found}.{Day()}";
    }

    private string Day() => clock.Today().DayNumber.ToString(CultureInfo.InvariantCulture);
}
