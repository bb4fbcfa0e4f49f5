using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Files;

/// <summary>
/// What each row of a file would do, seen against the book: by its number, else by date, title and what must be filled in. A row that the book has twice
/// stands for one entry only.
/// </summary>
/// <param name="village">Whose book it is, by name; null where it is no village's.</param>
internal sealed partial class PlanEntries(BookVersions versions, NamedEntries named, IReadOnlyList<Entry> entries, DateOnly today, string? village)
{
    private readonly Dictionary<(int, int), Entry> byNumber = entries.ToDictionary(e => (e.Year, e.Number));
    private readonly ILookup<DateOnly, Entry> byDate = entries.Where(e => !e.IsStruck).ToLookup(e => e.Date);
    private readonly Dictionary<EntryId, int> taken = [];
    private readonly Dictionary<string, int> written = new(StringComparer.Ordinal);
    private readonly EntryHeadings headings = new(versions.Columns);

    private sealed record Read(TypedRow Row, Register Register, Dictionary<string, string> Fields, List<FaultyCell> Faults);

    public static async Task<PlanEntries> LoadAsync(
        DanchuDatabase database, OpenedBook book, IReadOnlyList<TypedRow> rows, DateOnly today, CancellationToken cancellationToken)
    {
        var columns = book.Versions.Columns.Where(c => rows.Any(row => row.Typed.GetValueOrDefault(c.Key, "").Length > 0));
        var named = await NamedEntries.LoadAsync(database, book.Unit, columns, cancellationToken);
        var date = book.Register.Find(book.Register.Content.Date)!;
        var years = rows.Select(row => Year(row.Number) ?? ShowField.Day(ParseField.From(date, row.Typed.GetValueOrDefault(date.Key, "")).Kept)?.Year)
            .OfType<int>().Distinct().ToList();
        var entries = await database.Entries.AsNoTracking()
            .Where(e => e.OrganisationId == book.Unit && e.RegisterKey == book.Key && (years.Contains(e.Year) || years.Contains(e.Date.Year)))
            .OrderBy(e => e.Date).ThenBy(e => e.Number).ToListAsync(cancellationToken);
        var village = await database.Organisations.AnyAsync(o => o.Id == book.Unit && o.Kind == OrganisationKind.Village, cancellationToken);
        return new PlanEntries(book.Versions, named, entries, today, village ? book.UnitName : null);
    }

    public IReadOnlyDictionary<Guid, string> Titles => named.Titles;

    public PlannedEntry Plan(TypedRow row)
    {
        var read = ReadRow(row, existing: null);
        var (existing, fault) = Find(read);
        if (fault is not null)
        {
            return Planned(read with { Faults = [fault, .. read.Faults] }, ImportedState.Faulty, existing: null);
        }

        if (existing is null)
        {
            return Planned(read, read.Faults.Count > 0 ? ImportedState.Faulty : ImportedState.New, existing: null, Twin(read));
        }

        // What the file has no column for stays as it is.
        read = ReadRow(row, existing);
        var isSame = !read.Faults.Exists(f => f.Typed.Length > 0) && Differing(read, existing).Count == 0;
        if (taken.TryGetValue(existing.Id, out var line))
        {
            read.Faults.Insert(0, new FaultyCell(EntryHeadings.Number, row.Number, $"Mục {existing.Cited} đã có ở dòng {line}."));
            isSame = false;
        }
        else if (existing.IsStruck && !isSame)
        {
            read.Faults.Insert(
                0, new FaultyCell(EntryHeadings.Number, row.Number, $"Mục {existing.Cited} đã gạch bỏ nên không sửa được; hãy khôi phục trước."));
        }

        taken.TryAdd(existing.Id, row.Line);
        return Planned(read, isSame ? ImportedState.Same : read.Faults.Count > 0 ? ImportedState.Faulty : ImportedState.Different, existing);
    }

    // The book takes both: two visits of one day may say the same. Whoever copied a row twice sees it.
    private string Twin(Read read)
    {
        var says = string.Join('\0', read.Register.Columns.Select(c => read.Fields.GetValueOrDefault(c.Key, "")));
        return written.TryAdd(says, read.Row.Line) ? "" : $"Giống hệt dòng {written[says]} của tệp.";
    }

    private Read ReadRow(TypedRow row, Entry? existing)
    {
        var faults = new List<FaultyCell>();
        var register = versions.For(row.Typed);
        var typed = register.Columns.ToDictionary(column => column.Key, column => Typed(row, column, existing, faults), StringComparer.Ordinal);
        var (fields, refusals) = ParseEntry.From(register, OwnVillage.Filled(register, typed, village), today);
        refusals.AddRange(OwnVillage.RefuseOthers(register, fields, village));
        refusals.AddRange(named.Refuse(register, fields));
        var told = faults.Select(f => f.Column).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(refusals.Select(refusal => Fault(row, register, refusal)).Where(f => !told.Contains(f.Column)));
        return new Read(row, register, fields, faults);
    }

    private string Typed(TypedRow row, RegisterColumn column, Entry? existing, List<FaultyCell> faults)
    {
        if (!row.Typed.TryGetValue(column.Key, out var text))
        {
            return existing is null ? "" : ShowField.InField(column, existing[column.Key]);
        }

        if (column.Kind != ColumnKind.Entry)
        {
            return text;
        }

        var found = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => named.Find(column, one)).ToList();
        faults.AddRange(found.Where(one => one.Why is not null).Take(1).Select(one => new FaultyCell(headings.Of(column), text, one.Why!)));
        return string.Join('\n', found.Select(one => one.Id));
    }

    private FaultyCell Fault(TypedRow row, Register register, Refusal refusal)
    {
        var column = register.Columns.FirstOrDefault(c => string.Equals(ParseEntry.FieldOf(c.Key), refusal.Field, StringComparison.Ordinal));
        return column is null ? new FaultyCell("", "", refusal.Message)
            : new FaultyCell(headings.Of(column), row.Typed.GetValueOrDefault(column.Key, ""), refusal.Message);
    }

    private (Entry? Existing, FaultyCell? Fault) Find(Read read)
    {
        var (text, date) = (read.Row.Number, ShowField.Day(read.Fields.GetValueOrDefault(read.Register.Content.Date, "")));
        if (text.Length == 0)
        {
            return (date is { } day ? Alike(read, day) : null, null);
        }

        if (string.Equals(text, EntryHeadings.New, StringComparison.OrdinalIgnoreCase))
        {
            return (null, null);
        }

        if (NumberInBook().Match(text) is not { Success: true } match)
        {
            return (null, new FaultyCell(EntryHeadings.Number, text, $"“{text}” không phải số của một mục; ghi như 5 hoặc 05/2023, để trống là mục mới."));
        }

        var year = Year(text) ?? date?.Year;
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return year is null ? (null, null)
            : byNumber.TryGetValue((year.Value, number), out var found) ? (found, null)
            : (null, new FaultyCell(EntryHeadings.Number, text, $"Sổ năm {year} không có mục số {number}; mục mới thì để trống ô này, sổ tự đánh số."));
    }

    private Entry? Alike(Read read, DateOnly day)
    {
        var free = byDate[day].Where(e => !taken.ContainsKey(e.Id)).ToList();
        return free.Find(e => SaysThis(read, e)) ?? free.Find(e => IsCalledThis(read, e));
    }

    // As far as the file has columns.
    private static bool SaysThis(Read read, Entry entry) => read.Register.Columns.Where(c => read.Row.Typed.ContainsKey(c.Key)).All(c => Agree(c, read, entry));

    private bool IsCalledThis(Read read, Entry entry) =>
        string.Equals(FillEntry.TitleOf(read.Register, read.Fields, named.Titles), entry.Title, StringComparison.OrdinalIgnoreCase)
        && read.Register.Columns.Where(c => c.Required)
            .All(c => string.Equals(read.Fields.GetValueOrDefault(c.Key, ""), entry[c.Key], StringComparison.OrdinalIgnoreCase));

    private static List<RegisterColumn> Differing(Read read, Entry entry) =>
        [.. read.Register.Columns.Where(c => !Agree(c, read, entry))];

    private static bool Agree(RegisterColumn column, Read read, Entry entry) =>
        string.Equals(read.Fields.GetValueOrDefault(column.Key, ""), entry[column.Key], StringComparison.Ordinal);

    private PlannedEntry Planned(Read read, ImportedState state, Entry? existing, string note = "")
    {
        var title = FillEntry.TitleOf(read.Register, read.Fields, named.Titles);
        var date = ShowField.Day(read.Fields.GetValueOrDefault(read.Register.Content.Date, ""));
        var shown = new ImportedEntry(read.Row.Line, state, existing?.Cited ?? "", title, date, note)
        {
            Changes = state == ImportedState.Different ? [.. Differing(read, existing!).Select(c => Change(c, read, existing!))] : [],
            Faults = state == ImportedState.Faulty ? read.Faults : [],
        };
        return new PlannedEntry(shown, read.Register, existing, read.Fields);
    }

    private ChangedCell Change(RegisterColumn column, Read read, Entry entry) =>
        new(headings.Of(column), Shown(column, entry[column.Key]), Shown(column, read.Fields.GetValueOrDefault(column.Key, "")));

    private string Shown(RegisterColumn column, string kept) => ShowField.Of(column, kept, named.InFile);

    private static int? Year(string number) =>
        NumberInBook().Match(number).Groups["year"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<number>\d{1,6})(/(?<year>\d{4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberInBook();
}

/// <summary>A row with the entry that it is, where there is one, and what it would say.</summary>
internal sealed record PlannedEntry(ImportedEntry Shown, Register Register, Entry? Existing, Dictionary<string, string> Fields);
