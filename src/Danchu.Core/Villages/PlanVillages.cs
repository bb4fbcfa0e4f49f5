using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>What each line of a list of villages would do, seen against the villages the commune has and what their books say.</summary>
public sealed class PlanVillages(DanchuDatabase database, TimeProvider clock)
{
    internal async Task<List<PlannedVillage>> MakeAsync(OrganisationId commune, List<VillageFileRow> rows, DateOnly on, CancellationToken cancellationToken)
    {
        var villages = await database.VillagesOfAsync(commune, clock.Today(), cancellationToken);
        var newest = await VillageState.NewestAsync(database, commune, villages, cancellationToken);
        var register = await database.RegisterOfAsync(commune, VillageState.Register, clock.Today(), cancellationToken);
        var codes = rows.Select(row => row.Code).Where(code => code.Length > 0).ToList();
        var taken = await database.Organisations.Where(o => codes.Contains(o.Code))
            .ToDictionaryAsync(o => o.Code, o => o.Id, StringComparer.Ordinal, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return rows.ConvertAll(row =>
        {
            var named = villages.FindAll(v => string.Equals(SearchText.Of(v.Name), SearchText.Of(row.Name), StringComparison.Ordinal));
            var village = villages.Find(v => row.Code.Length > 0 && string.Equals(v.Code, row.Code, StringComparison.Ordinal)) ?? named.FirstOrDefault();
            var entry = village is null ? null : newest.GetValueOrDefault(village.Id);
            var errors = Errors(row, register, entry, on).ToList();
            if (named.Count > 1 && row.Code.Length == 0)
            {
                errors.Add($"Có {named.Count} thôn tên “{row.Name}”; ghi thêm mã: {string.Join(", ", named.Select(v => v.Code))}.");
            }

            if (!seen.Add(row.Code.Length > 0 ? row.Code : SearchText.Of(row.Name)))
            {
                errors.Add($"“{row.Name}” có hai dòng trong danh sách.");
            }

            if (taken.TryGetValue(row.Code, out var other) && other != village?.Id)
            {
                errors.Add($"Mã “{row.Code}” đã dùng cho đơn vị khác.");
            }

            return Plan(row, village, entry, register, errors);
        });
    }

    private IEnumerable<string> Errors(VillageFileRow row, Register? register, Entry? entry, DateOnly on)
    {
        if (row.Name.Length == 0)
        {
            yield return "Chưa ghi tên thôn.";
        }

        if (!row.Fields.Any())
        {
            yield break;
        }

        if (register is null)
        {
            yield return "Chưa có sổ thôn, bản, tổ dân phố để ghi số hộ, số khẩu, trưởng thôn.";
            yield break;
        }

        foreach (var refusal in ParseEntry.From(register, Typed(row, register, entry, on), clock.Today()).Refusals)
        {
            yield return refusal.Message;
        }
    }

    /// <summary>The next entry of the village: what the newest says, with what the line says in its place.</summary>
    internal static Dictionary<string, string> Typed(VillageFileRow row, Register register, Entry? entry, DateOnly on)
    {
        var typed = register.Columns.Where(c => entry is not null && c.Kind != ColumnKind.Entry)
            .ToDictionary(c => c.Key, c => ShowField.InField(c, entry![c.Key]), StringComparer.Ordinal);
        typed[VillageState.DateColumn] = on.Short();
        typed[VillageState.NameColumn] = row.Name;
        foreach (var (column, text) in row.Fields)
        {
            typed[column] = text;
        }

        return typed;
    }

    private static PlannedVillage Plan(VillageFileRow row, Organisation? village, Entry? entry, Register? register, List<string> errors)
    {
        var changes = register is null || errors.Count > 0 ? [] : Changes(row, entry, register).ToList();
        var renamed = village is not null && !string.Equals(village.Name, row.Name, StringComparison.Ordinal);
        var (action, message) = (errors.Count > 0, village) switch
        {
            (true, _) => (VillageAction.Error, string.Join(' ', errors)),
            (_, null) => (VillageAction.New, "Thôn mới"),
            _ when renamed || changes.Count > 0 => (
                VillageAction.Different, string.Join("; ", renamed ? changes.Prepend($"tên “{village.Name}” → “{row.Name}”") : changes)),
            _ => (VillageAction.Same, "Như đang có"),
        };
        return new PlannedVillage(new VillageLine(row.Line, row.Name, row.Households, row.People, row.Head, action, message), row, village, entry)
        {
            Renames = renamed, Writes = changes.Count > 0,
        };
    }

    private static IEnumerable<string> Changes(VillageFileRow row, Entry? entry, Register register)
    {
        foreach (var (key, text) in row.Fields)
        {
            var column = register.Find(key)!;
            var kept = ParseField.From(column, text).Kept;
            var before = entry?[key] ?? "";
            if (!string.Equals(kept, before, StringComparison.Ordinal))
            {
                yield return before.Length == 0
                    ? $"{column.Name}: {ShowField.Of(column, kept)}"
                    : $"{column.Name}: {ShowField.Of(column, before)} → {ShowField.Of(column, kept)}";
            }
        }
    }
}

/// <summary>A line of the list with the village it is about and its newest entry.</summary>
internal sealed record PlannedVillage(VillageLine Line, VillageFileRow Row, Organisation? Village, Entry? Entry)
{
    public bool Renames { get; init; }

    /// <summary>Something for its book.</summary>
    public bool Writes { get; init; }
}

/// <summary>What importing does with a line of the list.</summary>
public enum VillageAction
{
    New,
    Different,
    Same,
    Error,
}

/// <summary>A line of the list with what importing does with it.</summary>
public sealed record VillageLine(int Line, string Name, string Households, string People, string Head, VillageAction Action, string Message);
