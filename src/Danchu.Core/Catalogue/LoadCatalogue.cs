using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Catalogue;

/// <summary>
/// Loads the files of catalogue/ into the database: all or nothing, the same files twice change nothing, and a version that a round uses
/// never changes (a change is a new version).
/// </summary>
public sealed class LoadCatalogue(DanchuDatabase database)
{
    /// <param name="Added">New indicators, outline, form and rubric versions, calendars.</param>
    /// <param name="Changed">Those whose file had changed.</param>
    public sealed record Loaded(int Added, int Changed, int Unchanged);

    public async Task<Outcome<Loaded>> ExecuteAsync(CatalogueFolder folder, CancellationToken cancellationToken = default)
    {
        var read = ParseCatalogue.From(folder.Path);
        if (!read.Succeeded)
        {
            return read.Errors.Select(e => new Refusal(e.ToString())).ToList();
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);

        // Two nodes that start together load one after the other.
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('danchu.catalogue', 0))", cancellationToken);
        var refusals = new List<Refusal>();
        await LoadIndicatorsAsync(read.Value.Indicators, refusals, cancellationToken);
        await LoadCalendarsAsync(read.Value.Calendars, cancellationToken);
        await LoadOutlinesAsync(read.Value.Outlines, refusals, cancellationToken);
        await LoadFormsAsync(read.Value.Forms, refusals, cancellationToken);
        await LoadRubricsAsync(read.Value.Rubrics, refusals, cancellationToken);
        if (refusals.Count > 0)
        {
            database.ChangeTracker.Clear();
            return refusals;
        }

        database.ChangeTracker.DetectChanges();
        var (added, changed) = (Count(EntityState.Added), Count(EntityState.Modified));
        var all = read.Value.Indicators.Count + read.Value.Calendars.Count + read.Value.Outlines.Count + read.Value.Forms.Count + read.Value.Rubrics.Count;
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Loaded(added, changed, all - added - changed);
    }

    private int Count(EntityState state) => database.ChangeTracker.Entries().Count(e => e.State == state);

    private async Task LoadIndicatorsAsync(IReadOnlyList<InFile<Indicator>> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Indicators.ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var used = await database.Facts.Select(f => f.Indicator).Distinct().ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var (read, file, line) in files)
        {
            if (known.GetValueOrDefault(read.Key) is not { } indicator)
            {
                database.Indicators.Add(read);
            }
            else if (used.Contains(read.Key) && !indicator.MeansTheSameAs(read))
            {
                refusals.Add(new Refusal(
                    $"{file}, dòng {line}: chỉ tiêu “{read.Key}” đã có số liệu nên không đổi loại, số chữ số thập phân, đơn vị tính hoặc cách cộng được; "
                    + "hãy đặt chỉ tiêu mới."));
            }
            else
            {
                indicator.TakeOver(read);
            }
        }
    }

    private async Task LoadCalendarsAsync(IReadOnlyList<Calendar> read, CancellationToken cancellationToken)
    {
        var known = await database.Calendars.ToDictionaryAsync(c => c.Key, StringComparer.Ordinal, cancellationToken);
        foreach (var calendar in read)
        {
            if (known.GetValueOrDefault(calendar.Key) is { } loaded)
            {
                (loaded.Name, loaded.Source, loaded.Periods) = (calendar.Name, calendar.Source, calendar.Periods);
            }
            else
            {
                database.Calendars.Add(calendar);
            }
        }
    }

    private async Task LoadOutlinesAsync(IReadOnlyList<InFile<Outline>> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Outlines.ToDictionaryAsync(o => (o.Key, o.Version), cancellationToken);
        var used = await database.Rounds.Select(r => r.OutlineId).Distinct().ToHashSetAsync(cancellationToken);
        foreach (var (read, file, _) in files)
        {
            if (known.GetValueOrDefault((read.Key, read.Version)) is not { } loaded)
            {
                database.Outlines.Add(read);
            }
            else if (MayChange(loaded.ContentHash, read.ContentHash, used.Contains(loaded.Id), (file, read.Version), refusals))
            {
                loaded.TakeOver(read);
            }
        }
    }

    private async Task LoadFormsAsync(IReadOnlyList<InFile<StatisticalForm>> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Forms.ToDictionaryAsync(f => (f.Key, f.Version), cancellationToken);
        var used = await database.Rounds.Where(r => r.FormId != null).Select(r => r.FormId!.Value).Distinct().ToHashSetAsync(cancellationToken);
        foreach (var (read, file, _) in files)
        {
            if (known.GetValueOrDefault((read.Key, read.Version)) is not { } loaded)
            {
                database.Forms.Add(read);
            }
            else if (MayChange(loaded.ContentHash, read.ContentHash, used.Contains(loaded.Id), (file, read.Version), refusals))
            {
                loaded.TakeOver(read);
            }
        }
    }

    private async Task LoadRubricsAsync(IReadOnlyList<InFile<Rubric>> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Rubrics.ToDictionaryAsync(r => (r.Key, r.Version), cancellationToken);
        var used = await database.RoundRubrics.Select(r => r.RubricId).Distinct().ToHashSetAsync(cancellationToken);
        foreach (var (read, file, _) in files)
        {
            if (known.GetValueOrDefault((read.Key, read.Version)) is not { } loaded)
            {
                database.Rubrics.Add(read);
            }
            else if (loaded.OwnerId is not null)
            {
                refusals.Add(new Refusal(
                    $"{file}, dòng 1: một đơn vị đã đặt bảng tiêu chí có mã “{read.Key}” phiên bản {read.Version}; hãy đặt mã khác."));
            }
            else if (MayChange(loaded.ContentHash, read.ContentHash, used.Contains(loaded.Id), (file, read.Version), refusals))
            {
                loaded.TakeOver(read);
            }
        }
    }

    // A version that a round uses never changes; one whose file is unchanged need not.
    private static bool MayChange(string loaded, string read, bool used, (string File, int Version) edition, List<Refusal> refusals)
    {
        if (string.Equals(loaded, read, StringComparison.Ordinal))
        {
            return false;
        }

        if (used)
        {
            refusals.Add(new Refusal(
                $"{edition.File}, dòng 2: phiên bản {edition.Version} đã dùng trong một đợt báo cáo nên không sửa được; hãy tăng version."));
        }

        return !used;
    }
}
