using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>The register that counts an indicator, in the version of a day or the newest before it.</summary>
/// <param name="Name">Of the indicator.</param>
/// <param name="Register">Its key.</param>
public sealed record CountingRegister(string Indicator, string Name, string Register);

internal static class CountingRegisters
{
    /// <param name="keeper">Only those whose book this unit, a village of it or a body it reports for keeps; null: all there are.</param>
    /// <param name="indicator">Only of this one.</param>
    /// <returns>By indicator.</returns>
    public static async Task<Dictionary<string, CountingRegister>> CountingRegistersAsync(
        this DanchuDatabase database, OrganisationId? keeper, DateOnly on, CancellationToken cancellationToken, string? indicator = null)
    {
        var unit = keeper?.Value;
        List<OrganisationId> reported = keeper is { } reporter ? await database.BodiesOf(reporter).ToListAsync(cancellationToken) : [];
        var bodies = reported.Select(body => body.Value).ToArray();
        var counting = await database.Database.SqlQuery<CountingRegister>(
            $"""
            SELECT DISTINCT ON (i.key) i.key AS "Indicator", i.name AS "Name", r.key AS "Register"
            FROM (
                SELECT one.key, one.valid_from, c->>'Indicator' AS indicator
                FROM registers one CROSS JOIN LATERAL jsonb_array_elements(one.content->'Counts') AS c
                UNION ALL
                SELECT d.content->>'Register', (d.content->>'ValidFrom')::date, k->>'Indicator'
                FROM duties d CROSS JOIN LATERAL jsonb_array_elements(d.content->'Clocks') AS k) AS r
            JOIN indicators i ON i.key = r.indicator
            WHERE r.valid_from <= {on} AND ({indicator}::text IS NULL OR i.key = {indicator}) AND ({unit}::uuid IS NULL OR r.key IN (
                SELECT register_key FROM books WHERE organisation_id = {unit}
                    OR organisation_id IN (SELECT village_id FROM village_places WHERE commune_id = {unit})
                    OR organisation_id = ANY ({bodies})))
            ORDER BY i.key, r.valid_from DESC
            """).ToListAsync(cancellationToken);
        return counting.ToDictionary(one => one.Indicator, StringComparer.Ordinal);
    }
}
