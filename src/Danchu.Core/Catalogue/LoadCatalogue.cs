using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
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
    /// <param name="Added">New indicators, outline and form versions, calendars.</param>
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

        // A changed version is a row taken out and put in again under its own id.
        var replaced = Count(EntityState.Deleted);
        var (added, changed) = (Count(EntityState.Added) - replaced, Count(EntityState.Modified) + replaced);
        var all = read.Value.Indicators.Count + read.Value.Calendars.Count + read.Value.Outlines.Count + read.Value.Forms.Count + read.Value.Rubrics.Count;
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Loaded(added, changed, all - added - changed);
    }

    private int Count(EntityState state) => database.ChangeTracker.Entries().Count(e => e.State == state);

    private async Task LoadIndicatorsAsync(IReadOnlyList<IndicatorRow> rows, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Indicators.ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var used = await database.Facts.Select(f => f.Indicator).Distinct().ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows)
        {
            if (known.GetValueOrDefault(row.Key) is not { } indicator)
            {
                database.Indicators.Add(ToIndicator(row));
            }
            else if (used.Contains(row.Key) && IsAnother(indicator, row))
            {
                refusals.Add(new Refusal($"indicators/indicators.csv, dòng {row.SourceLine}: chỉ tiêu “{row.Key}” đã có số liệu nên không đổi loại, số chữ số thập phân, đơn vị tính hoặc cách cộng được; hãy đặt chỉ tiêu mới."));
            }
            else
            {
                Update(indicator, row);
            }
        }
    }

    // Facts, and the totals kept of them, mean what the indicator meant when they were entered.
    private static bool IsAnother(Indicator indicator, IndicatorRow row) =>
        (indicator.Kind.ToString(), indicator.Aggregation.ToString(), indicator.Decimals, indicator.Unit)
            != (row.Kind.ToString(), row.Aggregation.ToString(), row.Decimals, row.Unit);

    private static Indicator ToIndicator(IndicatorRow row)
    {
        var indicator = new Indicator
        {
            Key = row.Key, Name = row.Name, Unit = row.Unit, Kind = default, Decimals = row.Decimals, Aggregation = default, Comparison = default,
        };
        Update(indicator, row);
        return indicator;
    }

    private static void Update(Indicator indicator, IndicatorRow row)
    {
        indicator.Name = row.Name;
        indicator.Unit = row.Unit;
        indicator.Kind = Enum.Parse<Indicators.IndicatorKind>(row.Kind.ToString());
        indicator.Decimals = row.Decimals;
        indicator.NumeratorName = row.NumeratorName ?? "";
        indicator.DenominatorName = row.DenominatorName ?? "";
        indicator.Aggregation = Enum.Parse<Aggregation>(row.Aggregation.ToString());
        indicator.Comparison = Enum.Parse<Comparison>(row.Comparison.ToString());
        indicator.Group = row.Group;
        indicator.Source = row.Source;
    }

    private async Task LoadCalendarsAsync(IReadOnlyList<CalendarEntry> entries, CancellationToken cancellationToken)
    {
        var known = await database.Calendars.ToDictionaryAsync(c => c.Key, StringComparer.Ordinal, cancellationToken);
        foreach (var entry in entries)
        {
            var periods = entry.Periods
                .GroupBy(p => p.Kind, StringComparer.Ordinal)
                .SelectMany(kind => kind.Select((p, at) => new Periods.PeriodTemplate(KeyWords.Read<PeriodKind>(p.Kind), at + 1, p.Name, DayText(p.From), DayText(p.To))))
                .ToList();
            if (known.GetValueOrDefault(entry.Key) is { } calendar)
            {
                (calendar.Name, calendar.Source, calendar.Periods) = (entry.Name, entry.Source, periods);
            }
            else
            {
                database.Calendars.Add(new Calendar { Key = entry.Key, Name = entry.Name, Source = entry.Source, Periods = periods });
            }
        }
    }

    private static string DayText(DayTemplate day) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{{year{(day.YearOffset == 0 ? "" : day.YearOffset.ToString("+0;-0", System.Globalization.CultureInfo.InvariantCulture))}}}-{day.Month:00}-{(day.Day == 0 ? "last" : day.Day.ToString("00", System.Globalization.CultureInfo.InvariantCulture))}");

    private async Task LoadOutlinesAsync(IReadOnlyList<OutlineFile> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Outlines.ToDictionaryAsync(o => (o.Key, o.Version), cancellationToken);
        var used = await database.Rounds.Select(r => r.OutlineId).Distinct().ToHashSetAsync(cancellationToken);
        foreach (var file in files)
        {
            var outline = known.GetValueOrDefault((file.Key, file.Version));
            if (outline is not null && string.Equals(outline.ContentHash, file.ContentHash, StringComparison.Ordinal))
            {
                continue;
            }

            if (outline is not null && used.Contains(outline.Id))
            {
                refusals.Add(InUse(file.File, file.Version));
                continue;
            }

            if (outline is not null)
            {
                database.Outlines.Remove(outline);
            }

            database.Outlines.Add(new Outline
            {
                Id = outline?.Id ?? OutlineId.New(),
                Key = file.Key,
                Version = file.Version,
                Name = file.Name,
                DocumentType = file.DocumentType,
                Subject = file.Subject,
                Line = KeyWords.Read<ReportingLine>(file.Line),
                ForKinds = KeyWords.ReadAll<OrganisationKind>(file.ForKinds),
                ValidFrom = file.ValidFrom,
                ValidTo = file.ValidTo,
                Source = file.Source,
                ContentHash = file.ContentHash,
                Sections = [.. file.Sections.Select(ToSection)],
            });
        }
    }

    private static OutlineSection ToSection(OutlineSectionEntry entry) => new(
        entry.Key,
        entry.Number,
        entry.Heading,
        entry.Guidance,
        entry.Writes,
        KeyWords.ReadAll<OrganisationKind>(entry.ForKinds),
        [.. entry.Indicators],
        [.. entry.Gathers],
        [.. entry.Children.Select(ToSection)]);

    private async Task LoadFormsAsync(IReadOnlyList<FormFile> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Forms.ToDictionaryAsync(f => (f.Key, f.Version), cancellationToken);
        var used = await database.Rounds.Where(r => r.FormId != null).Select(r => r.FormId!.Value).Distinct().ToHashSetAsync(cancellationToken);
        foreach (var file in files)
        {
            var form = known.GetValueOrDefault((file.Key, file.Version));
            if (form is not null && string.Equals(form.ContentHash, file.ContentHash, StringComparison.Ordinal))
            {
                continue;
            }

            if (form is not null && used.Contains(form.Id))
            {
                refusals.Add(InUse(file.File, file.Version));
                continue;
            }

            if (form is not null)
            {
                database.Forms.Remove(form);
            }

            database.Forms.Add(new StatisticalForm
            {
                Id = form?.Id ?? FormId.New(),
                Key = file.Key,
                Version = file.Version,
                Name = file.Name,
                Title = file.Title,
                ForKinds = KeyWords.ReadAll<OrganisationKind>(file.ForKinds),
                ValidFrom = file.ValidFrom,
                ValidTo = file.ValidTo,
                Source = file.Source,
                ContentHash = file.ContentHash,
                Groups = [.. file.Groups.Select(g => new FormGroup(g.Number, g.Heading, [.. g.Rows.Select(ToRow)]))],
            });
        }
    }

    private async Task LoadRubricsAsync(IReadOnlyList<RubricFile> files, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var known = await database.Rubrics.ToDictionaryAsync(r => (r.Key, r.Version), cancellationToken);
        var used = await database.RoundRubrics.Select(r => r.RubricId).Distinct().ToHashSetAsync(cancellationToken);
        foreach (var (file, rubric) in files)
        {
            var loaded = known.GetValueOrDefault((rubric.Key, rubric.Version));
            if (loaded is null)
            {
                database.Rubrics.Add(rubric);
            }
            else if (loaded.OwnerId is not null)
            {
                refusals.Add(new Refusal($"{file}, dòng 1: một đơn vị đã đặt bảng tiêu chí có mã “{rubric.Key}” phiên bản {rubric.Version}; hãy đặt mã khác."));
            }
            else if (string.Equals(loaded.ContentHash, rubric.ContentHash, StringComparison.Ordinal))
            {
                continue;
            }
            else if (used.Contains(loaded.Id))
            {
                refusals.Add(InUse(file, rubric.Version));
            }
            else
            {
                loaded.TakeOver(rubric);
            }
        }
    }

    private static FormRow ToRow(FormRowEntry row) => new(row.Number, row.Label, row.Indicator, ToScope(row.Scope), row.Note ?? "");

    private static Scope ToScope(FigureScope scope) => scope.Kind switch
    {
        FigureScopeKind.Own => Scope.Own,
        FigureScopeKind.Subtree => Scope.Subtree,
        _ => Scope.OfLevel(KeyWords.Read<Level>(scope.Level!)),
    };

    private static Refusal InUse(string file, int version) =>
        new($"{file}, dòng 2: phiên bản {version} đã dùng trong một đợt báo cáo nên không sửa được; hãy tăng version.");
}
