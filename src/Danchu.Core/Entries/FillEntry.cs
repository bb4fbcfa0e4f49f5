using Danchu.Core.Registers;
using Danchu.Core.Texts;

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
        entry.Title = TitleOf(register, fields, titles);
        (entry.OpenedOn, entry.ClosedOn, entry.DueOn) = (DayOf(content.OpenFrom), DayOf(content.OpenUntil), DayOf(content.Due));

        // What is personal is no more found by others than it is read by them: it is left out of what is searched.
        var words = register.Columns.Where(column => !column.Private).Select(column => Shown(column, fields, titles)).Where(text => text.Length > 0);
        entry.Words = SearchText.Of(string.Join(' ', words.Prepend(entry.Title)));

        DateOnly? DayOf(string? column) => column is null ? null : ShowField.Day(fields.GetValueOrDefault(column, ""));
    }

    /// <summary>How an entry that says this is called.</summary>
    public static string TitleOf(Register register, Dictionary<string, string> fields, IReadOnlyDictionary<Guid, string> titles) =>
        Shortened(EntryTemplate.Fill(register.Content.Title, name => register.Find(name) is { } column ? Shown(column, fields, titles) : ""));

    private static string Shown(RegisterColumn column, Dictionary<string, string> fields, IReadOnlyDictionary<Guid, string> titles) => ShowField.Of(
        column, fields.GetValueOrDefault(column.Key, ""), id => Guid.TryParse(id, out var guid) ? titles.GetValueOrDefault(guid, "") : "");

    private static string Shortened(string title) => title switch
    {
        "" => "(không tên)",
        { Length: > Entry.TitleLimit } => title[..(Entry.TitleLimit - 1)] + "…",
        _ => title,
    };
}
