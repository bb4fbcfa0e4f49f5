using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Exchange;

/// <summary>
/// Writes the figures of another system's file into a unit's report, by the rules of <see cref="EnterFigures"/>: all or, when one conflicts, nothing. A dry run
/// goes through all of it, locks and rules, and leaves nothing behind.
/// </summary>
[Named("Nhập số liệu từ tệp")]
public sealed class ImportFacts(
    DanchuDatabase database, LoadReport loadReport, EnterFigures enterFigures, RecordMismatch recordMismatch, MakeChange makeChange)
{
    /// <param name="DryRun">Only shown.</param>
    /// <param name="Basis">Of the preview, where there was one: what is written is what was seen.</param>
    public sealed record Input(AssignmentId AssignmentId, FactFormat Format, byte[] Content, bool DryRun, string? Basis = null)
    {
        /// <summary>As the file is called by who sends it; null where it has no name.</summary>
        public string? FileName { get; init; }
    }

    /// <returns>Done also where nothing was written because of a dry run or of conflicts: <see cref="ImportedFacts.IsWritten"/> says.</returns>
    public async Task<Outcome<ImportedFacts>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        // Whoever may not write is told so before anything of the file is looked at.
        var opened = await loadReport.ReadAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value.Rights: { InUnit: true } rights })
        {
            return Denial.Absent;
        }

        if (!rights.Writes)
        {
            return Denial.Forbidden;
        }

        if (FactFormats.Refuse(input.Format) is { } unknown)
        {
            return unknown;
        }

        var judged = JudgeUpload.Of(UploadPurpose.Facts, input.FileName ?? $"so-lieu{input.Format.Extension()}", input.Content);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is null)
        {
            return judged.Refuse(nameof(Input.Content));
        }

        ImportedFacts? shown = null;
        var outcome = await makeChange.ExecuteAsync(
            this, actor, change => loadReport.LockAsync(actor, input.AssignmentId, mine => mine.Writes, cancellationToken)
                .ThenAsync(file => RunAsync(change, actor, file, input, seen => shown = seen, cancellationToken)), cancellationToken);
        return outcome is Outcome<ImportedFacts>.Refused && shown is not null ? shown : outcome;
    }

    private async Task<Outcome<ImportedFacts>> RunAsync(
        Change change, Actor actor, OpenedReport file, Input input, Action<ImportedFacts> show, CancellationToken cancellationToken)
    {
        var read = Read(input);
        if (read is not Outcome<List<FactCell>>.Done(var cells))
        {
            return read.NotDoneAs<ImportedFacts>();
        }

        var keys = cells.Select(cell => cell.Indicator).Distinct(StringComparer.Ordinal).ToList();
        var indicators = await database.IndicatorsOf([file.Organisation.Id], file.Period.To, file.SpokenOf).AsNoTracking()
            .Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var gather = new GatherFacts(file, indicators);
        var figures = gather.Gather(cells);
        var facts = await database.Facts.AsNoTracking()
            .Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id)
            .ToDictionaryAsync(f => f.Indicator, StringComparer.Ordinal, cancellationToken);
        var rows = figures.Select(figure => RowOf(indicators[figure.Key], facts.GetValueOrDefault(figure.Key)?.Figure, figure.Value)).ToList();
        var kept = await enterFigures.KeepAsync(
            change, actor, file, [.. figures.Select(figure => EntryOf(figure.Key, figure.Value, facts.GetValueOrDefault(figure.Key)))], cancellationToken);
        if (kept is not Outcome<KeepFigures.Kept>.Done(var done))
        {
            return kept.NotDoneAs<ImportedFacts>();
        }

        var result = new ImportedFacts(rows, [.. gather.Conflicts, .. done.Refused.Select(refusal => ConflictOf(refusal, cells))], BasisOf(rows));
        return Settle(result, input, show);
    }

    // What is only shown is refused in the end, so that the frame leaves nothing of it behind.
    private static Outcome<ImportedFacts> Settle(ImportedFacts result, Input input, Action<ImportedFacts> show)
    {
        var moved = input.Basis is { } basis && !string.Equals(basis, result.Basis, StringComparison.Ordinal);
        if (!input.DryRun && !moved && result.Conflicts.Count == 0)
        {
            return result with { IsWritten = true };
        }

        show(result with { HasMoved = moved });
        return new Refusal("Chưa ghi gì.");
    }

    private static Outcome<List<FactCell>> Read(Input input)
    {
        var errors = new ErrorList();
        if (SourceText.FromStream("", new MemoryStream(input.Content, writable: false), UploadPurpose.Facts.SizeLimit, errors) is not { } source)
        {
            return errors.Refusals(nameof(Input.Content));
        }

        var cells = input.Format switch
        {
            FactFormat.DataValueSet => DataValueSet.Read(source.Text),
            FactFormat.Csv => FactCsv.Read(source.Text),
            FactFormat.SdmxCsv => SdmxCsv.Read(source.Text),
        };
        return cells is Outcome<List<FactCell>>.Done { Value.Count: 0 } ? new Refusal("Tệp không có giá trị nào.", nameof(Input.Content)) : cells;
    }

    private static EnterFigures.Entry EntryOf(string indicator, Figure? figure, Fact? fact) =>
        new(indicator, "", fact?.Revision ?? 0) { Exact = figure };

    private static ImportedFact RowOf(Indicator indicator, Figure? before, Figure? after) => new(
        indicator.Key, indicator.Name, WriteFigure.OrMissing(indicator, before), WriteFigure.OrMissing(indicator, after),
        (before, after) switch
        {
            _ when before == after => ImportedFactState.Same,
            (null, _) => ImportedFactState.New,
            (_, null) => ImportedFactState.Removed,
            _ => ImportedFactState.Changed,
        });

    private static FactConflict ConflictOf(Refusal refusal, List<FactCell> cells) =>
        cells.Find(cell => string.Equals(cell.Indicator, refusal.Field, StringComparison.Ordinal)) is { } cell
            ? new FactConflict(cell.Place, cell.Indicator, cell.Value, refusal.Message)
            : new FactConflict("", refusal.Field ?? "", "", refusal.Message);

    private static string BasisOf(List<ImportedFact> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', rows.Select(row => $"{row.Indicator}\t{row.Before}\t{row.After}")))));
}
