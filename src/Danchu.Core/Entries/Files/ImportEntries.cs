using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Files;

/// <summary>
/// Writes entries from Excel, CSV or pasted cells into a unit's book: all of it or nothing, by the rules of <see cref="WriteEntry"/>. A dry run shows row by
/// row what would happen; what the book has already is left as it is unless it is asked for.
/// </summary>
[Named("Nhập mục ghi sổ từ tệp")]
public sealed class ImportEntries(
    DanchuDatabase database, RecordMismatch recordMismatch, MakeChange makeChange, EntriesChanged changed, TimeProvider clock)
{
    /// <param name="Pasted">Cells as text, where no file is given.</param>
    /// <param name="Basis">Of the preview; null: a preview is wanted.</param>
    /// <param name="Corrects">Entries that differ are corrected too.</param>
    public sealed record Input(
        OrganisationId Unit, string Register, string FileName, byte[] File, string Pasted = "", string? Basis = null, bool Corrects = false);

    public async Task<Outcome<ImportedEntries>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenBookToWriteAsync(actor, input.Unit, input.Register, clock.Today(), cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<ImportedEntries>();
        }

        return await ReadAsync(actor, book, input, cancellationToken) switch
        {
            Outcome<TypedRows>.Done(var file) when input.Basis is null => Shown(book, file, await PlanAsync(book, file, cancellationToken)),
            Outcome<TypedRows>.Done(var file) => await makeChange.ExecuteAsync(
                this, actor, change => WriteAsync(change, actor, book, file, input, cancellationToken), cancellationToken),
            var refused => refused.NotDoneAs<ImportedEntries>(),
        };
    }

    private async Task<Outcome<TypedRows>> ReadAsync(Actor actor, OpenedBook book, Input input, CancellationToken cancellationToken)
    {
        var headings = new EntryHeadings(book.Versions.Columns);
        var parse = new ParseEntryFile(headings, headings.Of(book.Register.Find(book.Register.Content.Date)!));
        if (input.File.Length == 0 && input.Pasted.Trim().Length > 0)
        {
            return parse.ReadPasted(input.Pasted);
        }

        var judged = JudgeUpload.Of(UploadPurpose.Entries, input.FileName, input.File);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        return judged.Upload is { } upload ? parse.Read(upload) : judged.Refuse(nameof(Input.File));
    }

    private async Task<List<PlannedEntry>> PlanAsync(OpenedBook book, TypedRows file, CancellationToken cancellationToken)
    {
        var plan = await PlanEntries.LoadAsync(database, book, file.Rows, clock.Today(), cancellationToken);
        return file.Rows.ConvertAll(plan.Plan);
    }

    private async Task<Outcome<ImportedEntries>> WriteAsync(
        Change change, Actor actor, OpenedBook book, TypedRows file, Input input, CancellationToken cancellationToken)
    {
        await database.LockBookAsync(book.Unit, book.Key, cancellationToken);
        var plan = await PlanEntries.LoadAsync(database, book, file.Rows, clock.Today(), cancellationToken);
        var planned = file.Rows.ConvertAll(plan.Plan);
        var shown = Shown(book, file, planned);
        if (!string.Equals(shown.Basis, input.Basis, StringComparison.Ordinal) || shown.CountOf(ImportedState.Faulty) > 0)
        {
            return shown with { HasMoved = true };
        }

        var keep = new KeepEntries(database, change, actor, book.Unit, clock.GetUtcNow());
        var days = new List<DateOnly>();
        foreach (var row in planned.Where(p => p.Shown.State == ImportedState.New))
        {
            days.Add((await keep.NewAsync(row.Register, row.Fields, plan.Titles, cancellationToken)).Date);
        }

        if (input.Corrects)
        {
            days.AddRange(await CorrectAsync(keep, planned, plan.Titles, cancellationToken));
        }

        await change.SaveAsync(cancellationToken);
        if (days.Count > 0)
        {
            await changed(change, actor, book.Unit, days.Min(), cancellationToken);
        }

        return shown with { IsWritten = true };
    }

    private async Task<List<DateOnly>> CorrectAsync(
        KeepEntries keep, List<PlannedEntry> planned, IReadOnlyDictionary<Guid, string> titles, CancellationToken cancellationToken)
    {
        var different = planned.Where(p => p.Shown.State == ImportedState.Different).ToDictionary(p => p.Existing!.Id);
        var (ids, days) = (different.Keys.ToList(), new List<DateOnly>());
        foreach (var entry in await database.Entries.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Year).ThenBy(e => e.Number).ToListAsync(cancellationToken))
        {
            days.Add(entry.Date);
            days.Add(keep.Correct(different[entry.Id].Register, entry, different[entry.Id].Fields, titles).Date);
        }

        return days;
    }

    private static ImportedEntries Shown(OpenedBook book, TypedRows file, List<PlannedEntry> planned)
    {
        var seen = string.Join(
            '\n', planned.Select(p => FormattableString.Invariant($"{p.Shown.Line} {p.Shown.State} {p.Existing?.Id} {p.Existing?.Revision}")));
        return new ImportedEntries(
            book.Register, book.UnitName, planned.ConvertAll(p => p.Shown), file.Text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen))));
    }
}
