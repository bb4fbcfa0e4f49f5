using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>
/// A unit's entries as officials list them: "Kế hoạch số 161-KH/BCĐ, ngày 16/01/2023 …; Quyết định số …". In the order of their dates, each once, without
/// what is personal.
/// </summary>
public sealed class TellEntries(DanchuDatabase database, CountEntries countEntries)
{
    /// <summary>More than anybody reads in a footnote.</summary>
    public const int Most = 60;

    /// <param name="Items">None where nothing was written in the period.</param>
    /// <param name="Left">How many more there are than are told.</param>
    public sealed record Told(Register Register, RegisterList List, IReadOnlyList<string> Items, int Left)
    {
        /// <summary>In a row; the last by "và" where commas part them.</summary>
        public string Words
        {
            get
            {
                IReadOnlyList<string> all = Left == 0 ? Items : [.. Items, $"{Left} mục khác"];
                return all.Count > 1 && (List.Between.StartsWith(',') || Left > 0)
                    ? $"{string.Join(List.Between, all.SkipLast(1))}{(List.Between.StartsWith(',') ? "" : ";")} và {all[^1]}"
                    : string.Join(List.Between, all);
            }
        }
    }

    public async Task<Told> ReadAsync(
        OrganisationId unit, Register register, RegisterList list, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var measure = register.Content.Counts.Find(count => string.Equals(count.Indicator, list.Indicator, StringComparison.Ordinal))?.Value
            ?? new EntryMeasure(MeasureKind.Entries) { Where = list.Where };
        var ofBodies = await database.Indicators.AnyAsync(i => i.Key == list.Indicator && i.Ownership == Ownership.OnBehalf, cancellationToken);
        (from, to) = list.YearBefore ? (from.AddYears(-1), to.AddYears(-1)) : (from, to);
        var ids = await countEntries.BehindAsync(unit, register, [measure], from, to, cancellationToken, ofBodies);
        var shown = ids.Take(Most).ToList();
        var entries = await database.Entries.AsNoTracking().Where(e => shown.Contains(e.Id)).OrderBy(e => e.Date).ThenBy(e => e.Number)
            .ToListAsync(cancellationToken);
        var titles = await database.TitlesAsync(entries.SelectMany(entry => EntryTitles.NamedBy(register.Columns, entry)), cancellationToken);
        return new Told(
            register, list,
            [
                .. entries.Select(entry => EntryTemplate.Fill(list.Item, column => Shown(register, entry, column, titles)).TrimEnd('.'))
                    .Where(item => item.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            ids.Count - shown.Count);
    }

    // What is personal stops at the unit, and a report goes further.
    private static string Shown(Register register, Entry entry, string name, Dictionary<string, string> titles) =>
        register.Find(name) is { Private: false } column ? ShowField.Of(column, entry[name], id => titles.GetValueOrDefault(id, "")) : "";
}
