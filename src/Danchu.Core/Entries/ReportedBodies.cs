using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Core.Entries;

/// <summary>
/// The Front and the mass organisations directly below a province, a district or a commune, which reports of their work too
/// (<see cref="Indicators.Ownership.OnBehalf"/>): that work stands in their own books and is counted from there.
/// </summary>
internal static class ReportedBodies
{
    private static readonly List<OrganisationKind> Kinds = [OrganisationKind.Front, OrganisationKind.MassOrganisation];

    /// <summary>As SQL: <c>body_id, "from", until</c> of those below a unit until a day, each once whatever its lines.</summary>
    public static string Sql(string unit, string day) => $"""
        SELECT s.subordinate_id AS body_id, min(s."from") AS "from", max(COALESCE(s."to", 'infinity')) AS until
        FROM subordinations s JOIN organisations o ON o.id = s.subordinate_id JOIN organisations above ON above.id = s.superior_id
        WHERE s.superior_id = {unit} AND s."from" <= {day} AND o.kind IN ('{Kinds[0]}', '{Kinds[1]}') AND above.level <> '{Level.Unit}'
        GROUP BY s.subordinate_id
        """;

    /// <summary>Of a unit, on any day.</summary>
    public static IQueryable<OrganisationId> BodiesOf(this DanchuDatabase database, OrganisationId unit) =>
        database.Reported().Where(s => s.SuperiorId == unit).Select(s => s.SubordinateId).Distinct();

    /// <summary>Who reports of this unit's work, on any day.</summary>
    public static IQueryable<OrganisationId> ReportersOf(this DanchuDatabase database, OrganisationId unit) =>
        database.Reported().Where(s => s.SubordinateId == unit).Select(s => s.SuperiorId).Distinct();

    private static IQueryable<Subordination> Reported(this DanchuDatabase database) => database.Subordinations.Where(s =>
        database.Organisations.Any(o => o.Id == s.SubordinateId && Kinds.Contains(o.Kind))
        && database.Organisations.Any(o => o.Id == s.SuperiorId && o.Level != Level.Unit));
}
