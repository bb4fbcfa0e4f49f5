using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Registers;
using Danchu.Core.Rubrics;
using Danchu.Core.Rules;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Catalogue;

/// <summary>
/// Loads the files of catalogue/ into the database: all or nothing, the same files twice change nothing, and a version that a round uses
/// never changes (a change is a new version), but for the day it ends.
/// </summary>
public sealed class LoadCatalogue(DanchuDatabase database, CatalogueState state, RefineFigures refine)
{
    private readonly List<(Indicator Indicator, int Before)> finer = [];

    /// <param name="Added">New indicators, outline, form and rubric versions, calendars.</param>
    /// <param name="Changed">Those whose file had changed.</param>
    public sealed record Loaded(int Added, int Changed, int Unchanged);

    public async Task<Outcome<Loaded>> ExecuteAsync(CatalogueFolder folder, CancellationToken cancellationToken = default)
    {
        // Before the files are read: one that is changed meanwhile is read again at the next start.
        var files = CatalogueState.Of(folder);
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
        var (asks, asked) = (database.Asks, database.RoundRubrics);
        await LoadVersionsAsync(read.Value.Outlines, database.Outlines.Where(o => asks.Any(a => a.OutlineId == o.Id)), refusals, cancellationToken);
        await LoadVersionsAsync(read.Value.Forms, database.Forms.Where(f => asks.Any(a => a.FormId == f.Id)), refusals, cancellationToken);
        await LoadVersionsAsync(read.Value.Rubrics, database.Rubrics.Where(u => asked.Any(r => r.RubricId == u.Id)), refusals, cancellationToken);
        var entries = database.Entries;
        await LoadVersionsAsync(read.Value.Registers, database.Registers.Where(r => entries.Any(e => e.RegisterId == r.Id)), refusals, cancellationToken);
        await RefuseGoneAsync(read.Value.Registers, refusals, cancellationToken);
        await LoadVersionsAsync(read.Value.Rules, RulesInUse(), refusals, cancellationToken);
        await EndRulesAsync(read.Value.Rules, cancellationToken);
        await ReplaceAsync(database.DraftSentences.OrderBy(s => s.Ordinal), read.Value.Sentences, (one, other) => one.SaysTheSameAs(other), cancellationToken);
        await ReplaceAsync(
            database.Duties.OrderBy(d => d.Ordinal), [.. read.Value.Duties.Select(file => file.Value)], (one, other) => one.SaysTheSameAs(other),
            cancellationToken);
        if (refusals.Count > 0)
        {
            database.ChangeTracker.Clear();
            return refusals;
        }

        database.ChangeTracker.DetectChanges();
        var (added, changed) = (Count(EntityState.Added), Count(EntityState.Modified));
        var all = read.Value.Indicators.Count + read.Value.Calendars.Count + read.Value.Outlines.Count + read.Value.Forms.Count + read.Value.Rubrics.Count
            + read.Value.Rules.Count + read.Value.Registers.Count + read.Value.Sentences.Count + read.Value.Duties.Count;
        await database.SaveChangesAsync(cancellationToken);
        await refine.ExecuteAsync(finer, cancellationToken);
        await state.KeepAsync(files, cancellationToken);
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
            else if (used.Contains(read.Key) && indicator.IsCoarserThan(read))
            {
                finer.Add((indicator, indicator.Decimals));
                indicator.TakeOver(read);
            }
            else if (used.Contains(read.Key) && !indicator.MeansTheSameAs(read))
            {
                refusals.Add(new Refusal(
                    $"{file}, dòng {line}: chỉ tiêu “{read.Key}” đã có số liệu nên không đổi loại, đơn vị tính, cách cộng và không bớt chữ số thập phân được; "
                    + "hãy đặt chỉ tiêu mới."));
            }
            else
            {
                indicator.TakeOver(read);
            }
        }
    }

    // What was written in a book can only be read by what says what its columns are.
    private async Task RefuseGoneAsync(IReadOnlyList<InFile<Register>> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var keys = files.Select(f => f.Value.Key).Distinct(StringComparer.Ordinal).ToList();
        var gone = await database.Registers.Where(r => !keys.Contains(r.Key) && database.Entries.Any(e => e.RegisterId == r.Id))
            .Select(r => r.Name).Distinct().ToListAsync(cancellationToken);
        refusals.AddRange(gone.Select(name => new Refusal($"registers/: “{name}” đã có mục ghi nên không bỏ được; hãy trả lại tệp và đặt valid_to cho nó.")));
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

    // Nothing refers to sentences and duties: they are as the files are.
    private async Task ReplaceAsync<T>(
        IOrderedQueryable<T> kept, IReadOnlyList<T> read, Func<T, T, bool> areSame, CancellationToken cancellationToken)
        where T : class
    {
        var known = await kept.AsNoTracking().ToListAsync(cancellationToken);
        if (known.Count != read.Count || !known.Zip(read).All(pair => areSame(pair.First, pair.Second)))
        {
            await database.Set<T>().ExecuteDeleteAsync(cancellationToken);
            database.Set<T>().AddRange(read);
        }
    }

    // What rounds use: outlines, forms and rubrics alike.
    private async Task LoadVersionsAsync<T>(
        IReadOnlyList<InFile<T>> files, IQueryable<T> used, List<Refusal> refusals, CancellationToken cancellationToken)
        where T : class, ICatalogueVersion<T>
    {
        var known = await database.Set<T>().ToDictionaryAsync(v => (v.Key, v.Version), cancellationToken);
        var kept = await used.Select(v => new { v.Key, v.Version }).Distinct().ToListAsync(cancellationToken);
        var fixedVersions = kept.Select(v => (v.Key, v.Version)).ToHashSet();
        foreach (var (read, file, line) in files)
        {
            var edition = (read.Key, read.Version);
            if (known.GetValueOrDefault(edition) is not { } loaded)
            {
                database.Add(read);
            }
            else if (loaded is Rubric { OwnerId: not null })
            {
                refusals.Add(new Refusal(
                    $"{file}, dòng 1: một đơn vị đã đặt bảng tiêu chí có mã “{read.Key}” phiên bản {read.Version}; hãy đặt mã khác."));
            }
            else if (loaded is Outline { OwnerId: not null })
            {
                refusals.Add(new Refusal($"{file}, dòng 1: một đơn vị đã đặt đề cương có mã “{read.Key}” phiên bản {read.Version}; hãy đặt mã khác."));
            }
            else if (loaded is StatisticalForm { OwnerId: not null })
            {
                refusals.Add(new Refusal($"{file}, dòng 1: một đơn vị đã đặt biểu số liệu có mã “{read.Key}” phiên bản {read.Version}; hãy đặt mã khác."));
            }
            else if (loaded is ValidationRule { OwnerId: not null })
            {
                refusals.Add(new Refusal(
                    $"{file}, dòng {line}: một đơn vị đã đặt quy tắc có mã “{read.Key}” phiên bản {read.Version}; hãy đặt mã khác."));
            }
            else if (CompareVersions.DifferInEndOnly(loaded, read)
                || MayChange(loaded.ContentHash, read.ContentHash, fixedVersions.Contains(edition), (file, line, read.Version), UsedIn(read), refusals))
            {
                loaded.TakeOver(read);
            }
        }
    }

    // A rule is in use once a report was signed of a period that it holds for: what was signed was held against it.
    private IQueryable<ValidationRule> RulesInUse() => database.ValidationRules.Where(v => database.Reports.Any(r =>
        r.SignedOn != null && r.Assignment!.Round!.Period!.To >= v.ValidFrom && (v.ValidTo == null || r.Assignment.Round.Period.To <= v.ValidTo)));

    // Its last day is no part of what a rule says: a version in use may end.
    private async Task EndRulesAsync(IReadOnlyList<InFile<ValidationRule>> files, CancellationToken cancellationToken)
    {
        var known = await database.ValidationRules.ToDictionaryAsync(v => (v.Key, v.Version), cancellationToken);
        foreach (var (read, _, _) in files)
        {
            if (known.GetValueOrDefault((read.Key, read.Version)) is { OwnerId: null } loaded)
            {
                loaded.ValidTo = read.ValidTo;
            }
        }
    }

    private static string UsedIn<T>(T version) => version is Register ? "có mục ghi" : "dùng trong một đợt báo cáo";

    // A version that a round uses never changes; one whose file is unchanged need not.
    private static bool MayChange(string loaded, string read, bool used, (string File, int Line, int Version) edition, string usedIn, List<Refusal> refusals)
    {
        if (string.Equals(loaded, read, StringComparison.Ordinal))
        {
            return false;
        }

        if (used)
        {
            refusals.Add(new Refusal(
                $"{edition.File}, dòng {Math.Max(edition.Line, 2)}: "
                + $"phiên bản {edition.Version} đã {usedIn} nên không sửa được; hãy tăng version."));
        }

        return !used;
    }
}
