using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Sources;

/// <summary>
/// Writes the rows of another system into a unit's book by a mapping: a new row is a new entry, one that came before is the same entry, corrected where it says
/// something else. A row that cannot be taken is told and the others are written; a dry run writes nothing.
/// </summary>
[Named("Nhập mục ghi sổ từ hệ thống khác")]
public sealed class LoadFromSource(
    DanchuDatabase database, EntryMappings mappings, WriteEntry writeEntry, MakeChange makeChange, EntriesChanged changed, TimeProvider clock)
{
    /// <param name="Mapping">Key of the mapping.</param>
    public sealed record Input(OrganisationId Unit, string Mapping, byte[] Content, bool DryRun);

    public async Task<Outcome<LoadedRows>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (mappings.Find(input.Mapping) is not { } mapping)
        {
            return Denial.Absent;
        }

        var opened = await database.OpenBookToWriteAsync(actor, input.Unit, mapping.Register, clock.Today(), cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<LoadedRows>();
        }

        if (SourceRows.Read(input.Content, mapping) is not Outcome<List<SourceRows.Row>>.Done(var rows))
        {
            return SourceRows.Read(input.Content, mapping).NotDoneAs<LoadedRows>();
        }

        LoadedRows? shown = null;
        var outcome = await makeChange.ExecuteAsync(
            this, actor, change => RunAsync(change, actor, (book, mapping), rows, input.DryRun, seen => shown = seen, cancellationToken), cancellationToken);
        return outcome is Outcome<LoadedRows>.Refused && shown is not null ? shown : outcome;
    }

    private async Task<Outcome<LoadedRows>> RunAsync(
        Change change, Actor actor, (OpenedBook Book, EntryMapping Mapping) into, List<SourceRows.Row> rows, bool dryRun, Action<LoadedRows> show,
        CancellationToken cancellationToken)
    {
        await database.LockBookAsync(into.Book.Unit, into.Book.Key, cancellationToken);
        var (told, days, seen) = (new List<LoadedRow>(), new List<DateOnly>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var key = InputText.Line(row.Cells.GetValueOrDefault(into.Mapping.KeyColumn, ""));
            told.Add(RefuseKey(key, into.Mapping, seen) is { } why
                ? new LoadedRow(row.Place, key, LoadedRowState.Refused, "", [why])
                : await TakeAsync(change, actor, into, row, key, days, cancellationToken));
        }

        var result = new LoadedRows(told, IsWritten: !dryRun);
        if (dryRun)
        {
            // What is only shown is refused in the end, so that the frame leaves nothing of it behind.
            show(result);
            return new Refusal("Chưa ghi gì.");
        }

        if (days.Count > 0)
        {
            await changed(change, actor, into.Book.Unit, days.Min(), cancellationToken);
        }

        return result;
    }

    private async Task<LoadedRow> TakeAsync(
        Change change, Actor actor, (OpenedBook Book, EntryMapping Mapping) into, SourceRows.Row row, string key, List<DateOnly> days,
        CancellationToken cancellationToken)
    {
        var (unit, mapping) = (into.Book.Unit, into.Mapping);
        var known = await database.EntrySources.Where(s => s.OrganisationId == unit && s.Mapping == mapping.Key && s.SourceKey == key)
            .Join(database.Entries, s => s.EntryId, e => e.Id, (s, e) => e).FirstOrDefaultAsync(cancellationToken);
        var typed = TypedOf(row, mapping, known);
        if (known is not null && IsSame(into.Book, known, typed))
        {
            return new LoadedRow(row.Place, key, LoadedRowState.Same, known.Title, []);
        }

        var before = known?.Date;
        var written = await writeEntry.StepAsync(
            change, actor, new WriteEntry.Input(unit, into.Book.Key, typed, known?.Id, known?.Revision ?? 0), cancellationToken);
        if (written is not Outcome<Entry>.Done(var entry))
        {
            var reasons = written is Outcome<Entry>.Refused(var refusals) ? refusals.Select(refusal => refusal.Message).ToList() : ["Không ghi được."];
            return new LoadedRow(row.Place, key, LoadedRowState.Refused, "", reasons);
        }

        if (known is null)
        {
            database.EntrySources.Add(new EntrySource { OrganisationId = unit, Mapping = mapping.Key, SourceKey = key, EntryId = entry.Id });
        }

        // The next one's number follows what is saved.
        await change.SaveAsync(cancellationToken);
        days.Add(before < entry.Date ? before.Value : entry.Date);
        return new LoadedRow(row.Place, key, known is null ? LoadedRowState.New : LoadedRowState.Corrected, entry.Title, []);
    }

    // Columns that the other system does not know stay as they are.
    private static Dictionary<string, string> TypedOf(SourceRows.Row row, EntryMapping mapping, Entry? known)
    {
        var typed = new Dictionary<string, string>(known?.Fields ?? [], StringComparer.Ordinal);
        foreach (var column in mapping.Columns)
        {
            if (row.Cells.TryGetValue(column.From, out var value))
            {
                typed[column.To] = column.Read(value);
            }
        }

        return typed;
    }

    private bool IsSame(OpenedBook book, Entry known, Dictionary<string, string> typed)
    {
        var (fields, refusals) = ParseEntry.From(book.Versions.For(typed), typed, clock.Today());
        return refusals.Count == 0 && fields.Count == known.Fields.Count
            && fields.All(field => string.Equals(known[field.Key], field.Value, StringComparison.Ordinal));
    }

    private static string? RefuseKey(string key, EntryMapping mapping, HashSet<string> seen) => key switch
    {
        "" => $"Không có “{mapping.KeyColumn}” nên không biết là dòng nào.",
        { Length: > EntrySource.KeyLimit } => $"“{mapping.KeyColumn}” dài quá {EntrySource.KeyLimit} ký tự.",
        _ => seen.Add(key) ? null : $"“{mapping.KeyColumn}” này có hai lần trong tệp.",
    };
}

/// <summary>What became of a row of another system.</summary>
public enum LoadedRowState
{
    New,
    Corrected,

    /// <summary>There already, and says the same.</summary>
    Same,
    Refused,
}

/// <summary>A row of another system, and what became of it.</summary>
/// <param name="Place">Where in the file.</param>
/// <param name="Key">What the other system calls it.</param>
/// <param name="Title">As the entry is called.</param>
/// <param name="Reasons">Why it was refused.</param>
public sealed record LoadedRow(string Place, string Key, LoadedRowState State, string Title, IReadOnlyList<string> Reasons);

/// <summary>What a loading did, or would do.</summary>
public sealed record LoadedRows(IReadOnlyList<LoadedRow> Rows, bool IsWritten)
{
    public int CountOf(LoadedRowState state) => Rows.Count(row => row.State == state);
}
