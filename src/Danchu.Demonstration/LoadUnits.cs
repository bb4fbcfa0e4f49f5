using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Danchu.Demonstration.Samples;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Demonstration;

/// <summary>Loads the units with their superiors, successions and letterheads.</summary>
internal static class LoadUnits
{
    /// <summary>The district level ended the day before (NQ 203/2025/QH15, Luật 72/2025/QH15): units that stayed hang elsewhere from this day.</summary>
    private static readonly DateOnly TwoLevels = new(2025, 7, 1);

    public static async Task ExecuteAsync(DanchuDatabase database, DemonstrationData data, CancellationToken cancellationToken)
    {
        var kinds = data.Catalogue.Kinds.ToDictionary(k => k.Key, StringComparer.Ordinal);
        var units = await database.Organisations.ToDictionaryAsync(o => o.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var row in data.Samples.Organisations)
        {
            Place(units, database, row, kinds[row.Kind]);
        }

        PlaceVillages(units, database, data.Samples.Villages);
        await database.SaveChangesAsync(cancellationToken);
        await SubordinateAsync(database, data, units, cancellationToken);
        await SucceedAsync(database, data, units, cancellationToken);
        await SaveLetterheadsAsync(database, data, units, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    private static async Task SucceedAsync(
        DanchuDatabase database, DemonstrationData data, Dictionary<string, Organisation> units, CancellationToken cancellationToken)
    {
        foreach (var row in data.Samples.Successions)
        {
            var (predecessor, successor) = (units[DemonstrationData.CodeOf(row.Predecessor)], units[DemonstrationData.CodeOf(row.Successor)]);
            var succession = new Succession
            {
                PredecessorId = predecessor.Id, SuccessorId = successor.Id, On = row.On, Kind = row.Kind, Share = row.Share,
            };
            database.Successions.Add(succession);
            await EndVillagesAsync(database, predecessor, cancellationToken);
            await database.HandVillagesOverAsync(succession, cancellationToken);
        }
    }

    // As EndOrganisation does.
    private static Task<int> EndVillagesAsync(DanchuDatabase database, Organisation commune, CancellationToken cancellationToken) =>
        database.VillagePlaces.Where(p => p.CommuneId == commune.Id && (p.To == null || p.To > commune.To))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.To, commune.To), cancellationToken);

    private static void PlaceVillages(Dictionary<string, Organisation> units, DanchuDatabase database, IEnumerable<VillageRow> villages)
    {
        foreach (var row in villages)
        {
            var commune = units[DemonstrationData.CodeOf(row.Commune)];
            var village = new Organisation
            {
                Code = DemonstrationData.CodeOf(row.Code), Name = row.Name, SearchName = SearchText.Of(row.Name + " "), Kind = OrganisationKind.Village,
                Level = Level.Unit, From = row.From, Note = row.Note ?? "",
            };
            units.Add(village.Code, village);
            database.Organisations.Add(village);
            database.VillagePlaces.Add(new VillagePlace
            {
                VillageId = village.Id, CommuneId = commune.Id, From = Later(row.From, commune.From), To = commune.To,
            });
        }
    }

    private static void Place(Dictionary<string, Organisation> units, DanchuDatabase database, Samples.OrganisationRow row, KindEntry kind)
    {
        var code = DemonstrationData.CodeOf(row.Code);
        if (!units.TryGetValue(code, out var unit))
        {
            unit = new Organisation
            {
                Code = code,
                Name = row.Name,
                Kind = KeyWords.Read<OrganisationKind>(row.Kind),
                Level = kind.Level,
                From = row.From,
            };
            units.Add(code, unit);
            database.Organisations.Add(unit);
        }

        unit.ShortName = row.ShortName;
        unit.SearchName = SearchText.Of($"{row.Name} {row.ShortName}");
        unit.Place = row.Place;
        unit.To = row.To;
        unit.Note = row.Note ?? "";
    }

    private static async Task SubordinateAsync(
        DanchuDatabase database, DemonstrationData data, Dictionary<string, Organisation> units, CancellationToken cancellationToken)
    {
        var hanging = await database.Subordinations.Where(s => s.To == null).ToListAsync(cancellationToken);
        foreach (var row in data.Samples.Organisations)
        {
            var unit = units[DemonstrationData.CodeOf(row.Code)];
            foreach (var (line, parent) in new[] { (ReportingLine.Party, row.ParentParty), (ReportingLine.State, row.ParentState) })
            {
                Hang(
                    database, hanging.Find(s => s.SubordinateId == unit.Id && s.Line == line), unit, line,
                    parent is null ? null : units[DemonstrationData.CodeOf(parent)]);
            }
        }
    }

    private static void Hang(DanchuDatabase database, Subordination? now, Organisation unit, ReportingLine line, Organisation? superior)
    {
        if (now is not null && now.SuperiorId == superior?.Id && unit.To is null)
        {
            return;
        }

        if (now is not null)
        {
            now.To = unit.To ?? TwoLevels.AddDays(-1);
        }

        if (superior is not null && (now is null || (now.SuperiorId != superior.Id && unit.To is null)))
        {
            database.Subordinations.Add(new Subordination
            {
                Line = line,
                SuperiorId = superior.Id,
                SubordinateId = unit.Id,
                From = now is null ? Later(unit.From, superior.From) : TwoLevels,
                To = Earlier(unit.To, superior.To),
            });
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;

    private static async Task SaveLetterheadsAsync(
        DanchuDatabase database, DemonstrationData data, Dictionary<string, Organisation> units, CancellationToken cancellationToken)
    {
        var known = await database.Letterheads.ToListAsync(cancellationToken);
        foreach (var row in data.Samples.Letterheads)
        {
            var (unit, line) = (units[DemonstrationData.CodeOf(row.Organisation)], KeyWords.Read<ReportingLine>(row.Line));
            if (known.Find(i => i.OrganisationId == unit.Id && i.Line == line) is not { } letterhead)
            {
                letterhead = new Letterhead { OrganisationId = unit.Id, Line = line, BodyName = row.BodyName, Symbol = row.Symbol };
                database.Letterheads.Add(letterhead);
            }

            (letterhead.SuperiorName, letterhead.BodyName, letterhead.Symbol, letterhead.Place) = (row.SuperiorName ?? "", row.BodyName, row.Symbol, row.Place);
            (letterhead.SignatureLines, letterhead.SignerName, letterhead.Recipients) = ([.. row.SignatureLines], row.SignerName, [.. row.Recipients]);
            letterhead.NameInText = NameInText(unit, line);
        }
    }

    private static string NameInText(Organisation unit, ReportingLine line) => (line, unit.Kind) switch
    {
        (ReportingLine.Party, _) => $"Ban Chỉ đạo thực hiện QCDC {LowerFirst(unit.Name)}",
        (_, OrganisationKind.Province or OrganisationKind.District or OrganisationKind.Commune) => $"Ủy ban nhân dân {LowerFirst(unit.Name)}",
        _ => unit.Name,
    };

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
