using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>Puts fields into an entry, with what is derived from them: date, title, words, from when and until when it is open.</summary>
internal static class FillEntry
{
    /// <param name="titles">Titles of the entries it names, by id.</param>
    public static void With(Entry entry, Register register, Dictionary<string, string> fields, IReadOnlyDictionary<Guid, string> titles)
    {
        var content = register.Content;
        entry.RegisterId = register.Id;
        entry.Fields = fields;
        entry.Date = ShowField.Day(fields[content.Date])!.Value;
        entry.Title = Shortened(EntryTemplate.Fill(content.Title, Shown));
        (entry.OpenedOn, entry.ClosedOn, entry.DueOn) = (DayOf(content.OpenFrom), DayOf(content.OpenUntil), DayOf(content.Due));

        // What is personal is no more found by others than it is read by them: it is left out of what is searched.
        entry.Words = SearchText.Of(string.Join(
            ' ', register.Columns.Where(column => !column.Private).Select(column => Shown(column.Key)).Where(text => text.Length > 0).Prepend(entry.Title)));

        DateOnly? DayOf(string? column) => column is null ? null : ShowField.Day(fields.GetValueOrDefault(column, ""));

        string Shown(string name) => register.Find(name) is { } column
            ? ShowField.Of(column, fields.GetValueOrDefault(name, ""), id => Guid.TryParse(id, out var guid) ? titles.GetValueOrDefault(guid, "") : "")
            : "";
    }

    /// <summary>The titles of the entries that fields name; a refusal where one is not of the unit's book it must be of, or is struck out.</summary>
    public static async Task<(Dictionary<Guid, string> Titles, List<Refusal> Refusals)> NamedAsync(
        DanchuDatabase database, OrganisationId unit, Register register, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var (titles, refusals) = (new Dictionary<Guid, string>(), new List<Refusal>());
        foreach (var column in register.Columns.Where(column => column.Kind == ColumnKind.Entry && fields.ContainsKey(column.Key)))
        {
            var ids = fields[column.Key].Split('\n').Select(Guid.Parse).ToList();
            var entryIds = ids.ConvertAll(EntryId.Of);
            var found = await database.Entries.AsNoTracking()
                .Where(e => entryIds.Contains(e.Id) && e.RegisterKey == column.Register && e.StruckAt == null)
                .Where(e => e.OrganisationId == unit || database.VillagePlaces.Any(p => p.CommuneId == unit && p.VillageId == e.OrganisationId))
                .Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
            if (found.Count < ids.Count)
            {
                refusals.Add(new Refusal($"“{column.Name}”: mục được chọn không có trong sổ của đơn vị, hoặc đã gạch bỏ.", ParseEntry.FieldOf(column.Key)));
            }

            found.ForEach(e => titles[e.Id.Value] = e.Title);
        }

        return (titles, refusals);
    }

    private static string Shortened(string title) => title switch
    {
        "" => "(không tên)",
        { Length: > Entry.TitleLimit } => title[..(Entry.TitleLimit - 1)] + "…",
        _ => title,
    };
}
