using System.Globalization;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>An entry of the unit's books that can be evidence.</summary>
public sealed class UsableEntry : IUsable
{
    public required EntryId Id { get; init; }

    public required string Register { get; init; }

    /// <summary>The village in whose book it stands; empty: the unit's own.</summary>
    public required string Village { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public EvidenceSource Source => EvidenceSource.Of(Id);

    /// <summary>"Sổ họp Ban Chỉ đạo, mục 02/2023: Sơ kết sáu tháng"</summary>
    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"{Register}{(Village.Length > 0 ? $" của {Village}" : "")}, mục {Number:00}/{Year}: {Title}");
}

/// <summary>Queries for the entries that a unit may cite as evidence.</summary>
internal static class UsableEntriesQuery
{
    /// <summary>
    /// What stands in its books and those of its villages, and is not struck out: of a village what was written while it belonged to the unit, or all where it
    /// does on the period's last day.
    /// </summary>
    public static IQueryable<Entry> UsableEntries(this DanchuDatabase database, OpenedScorecard file)
    {
        var (unit, last) = (file.Organisation.Id, file.Period.To);
        return database.Entries.Where(e => e.StruckAt == null && (e.OrganisationId == unit || database.VillagePlaces.Any(p =>
            p.CommuneId == unit && p.VillageId == e.OrganisationId
            && ((p.From <= e.Date && (p.To == null || p.To >= e.Date)) || (p.From <= last && (p.To == null || p.To >= last))))));
    }

    /// <summary>The newest first.</summary>
    public static IQueryable<UsableEntry> AsUsable(this IQueryable<Entry> entries, DanchuDatabase database) => entries
        .OrderByDescending(e => e.Date).ThenByDescending(e => e.Number).ThenBy(e => e.Id)
        .Select(e => new UsableEntry
        {
            Id = e.Id, Register = e.Register!.Name, Year = e.Year, Number = e.Number, Title = e.Title,
            Village = database.Organisations.Where(o => o.Id == e.OrganisationId && o.Kind == Organisations.OrganisationKind.Village).Select(o => o.Name)
                .FirstOrDefault() ?? "",
        });
}
