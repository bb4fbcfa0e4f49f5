using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Demonstration.Nation;

/// <summary>Loads the units of a nation, who stands above whom in the State's line, where villages lie, and how units stand on their documents.</summary>
internal static class LoadNationUnits
{
    private const int Some = 2_000;

    /// <returns>The ids by code.</returns>
    public static async Task<Dictionary<string, OrganisationId>> ExecuteAsync(
        Func<DanchuDatabase> open, IReadOnlyList<NationUnits.Unit> units, Action<string> notify, CancellationToken cancellationToken)
    {
        var ids = units.ToDictionary(u => u.Code, _ => OrganisationId.New(), StringComparer.Ordinal);
        foreach (var some in units.Chunk(Some))
        {
            // A context of its own each time: it would go through all it knows at each saving.
            await using var database = open();
            database.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var unit in some)
            {
                Add(database, unit, ids);
            }

            await database.SaveChangesAsync(cancellationToken);
            notify($"  đã nạp đến {some[^1].Name}");
        }

        return ids;
    }

    private static void Add(DanchuDatabase database, NationUnits.Unit unit, Dictionary<string, OrganisationId> ids)
    {
        database.Organisations.Add(new Organisation
        {
            Id = ids[unit.Code], Code = unit.Code, Name = unit.Name, SearchName = SearchText.Of(unit.Name + " "), Kind = unit.Kind, Level = unit.Level,
            Place = unit.Place, From = NationUnits.From,
        });
        if (!unit.Reports)
        {
            database.VillagePlaces.Add(new VillagePlace { VillageId = ids[unit.Code], CommuneId = ids[unit.Superior], From = NationUnits.From });
            return;
        }

        if (unit.Superior.Length > 0)
        {
            database.Subordinations.Add(new Subordination
            {
                Line = ReportingLine.State, SuperiorId = ids[unit.Superior], SubordinateId = ids[unit.Code], From = NationUnits.From,
            });
        }

        database.Letterheads.Add(Letterhead(unit, ids[unit.Code]));
    }

    private static Letterhead Letterhead(NationUnits.Unit unit, OrganisationId id)
    {
        var isArea = unit.Kind is OrganisationKind.Province or OrganisationKind.Commune;
        return new Letterhead
        {
            OrganisationId = id,
            Line = ReportingLine.State,
            BodyName = (isArea ? $"Ủy ban nhân dân {unit.Name}" : unit.Kind == OrganisationKind.Central ? "Bộ Nội vụ" : unit.Name).ToUpperInvariant(),
            NameInText = isArea ? $"Ủy ban nhân dân {char.ToLowerInvariant(unit.Name[0])}{unit.Name[1..]}" : unit.Name,
            Symbol = isArea ? "UBND" : unit.Kind == OrganisationKind.Central ? "BNV" : "ĐV",
            Place = unit.Place,
            SignatureLines = isArea ? ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] : ["THỦ TRƯỞNG"],
            SignerName = NationPeople.NameOf(unit.Code + "signer"),
            Recipients = ["Như trên;", "Lưu: VT."],
        };
    }
}
