using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// Writes a unit's own figures: the form's rows and what its outline speaks of. All or nothing: one that cannot be read leaves all as they were
/// (<see cref="KeepFigures"/> keeps those that can be).
/// </summary>
[Named("Nhập số liệu")]
public sealed class EnterFigures(DanchuDatabase database, LoadReport loadReport, RecountFigures recount, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Typed">What stands in the field, or the words of a state; empty takes the figure back to "chưa báo cáo".</param>
    /// <param name="BaseRevision">What the writer had read; 0 when there was no figure.</param>
    public sealed record Entry(string Indicator, string? Typed, int BaseRevision)
    {
        /// <summary>The figure itself, from another program, in the place of what was typed.</summary>
        public Figure? Exact { get; init; }

        internal (Figure? Figure, Refusal? Refusal) Read(Indicator indicator) => Exact is { } exact
            ? (exact, CheckFigure.Of(exact, indicator))
            : ParseFigure.From(Typed ?? "", indicator);
    }

    public sealed record Input(AssignmentId AssignmentId, IReadOnlyList<Entry> Entries);

    /// <returns>How many figures changed.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => StepAsync(change, actor, file, input.Entries, cancellationToken)),
        cancellationToken);

    /// <summary>The same inside a change that has locked the report.</summary>
    internal async Task<Outcome<int>> StepAsync(
        Change change, Actor actor, OpenedReport file, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.EnterFigures) is { } refusal)
        {
            return refusal;
        }

        var (changes, refusals) = await ReadLockedAsync(file, entries, cancellationToken);
        return refusals.Count > 0 ? refusals : await WriteAsync(change, actor, file, changes, cancellationToken);
    }

    /// <summary>Writes those that can be written and says of the others why not.</summary>
    internal async Task<Outcome<KeepFigures.Kept>> KeepAsync(
        Change change, Actor actor, OpenedReport file, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.EnterFigures) is { } refusal)
        {
            return refusal;
        }

        var (changes, refusals) = await ReadLockedAsync(file, entries, cancellationToken);
        var refused = refusals.Select(r => r.Field).ToHashSet(StringComparer.Ordinal);
        return new KeepFigures.Kept(
            await WriteAsync(change, actor, file, changes.FindAll(c => !refused.Contains(c.Indicator)), cancellationToken), refusals);
    }

    private async Task<(List<Entered> Changes, List<Refusal> Refusals)> ReadLockedAsync(
        OpenedReport file, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        return await ReadAsync(file, entries, cancellationToken);
    }

    private async Task<int> WriteAsync(Change change, Actor actor, OpenedReport file, List<Entered> changes, CancellationToken cancellationToken)
    {
        foreach (var entered in changes)
        {
            database.Put(actor, file, (entered.Indicator, entered.Fact, entered.Figure, Counted: false), clock.GetUtcNow());
        }

        if (changes.Count > 0)
        {
            change.As<EnterFigures>().Record(
                file.Organisation.Id, ("report", file.Report.Id.Value),
                changes.ToDictionary(c => c.Indicator, c => c.Before, StringComparer.Ordinal),
                changes.ToDictionary(c => c.Indicator, c => c.Figure, StringComparer.Ordinal));
        }

        // A figure that was typed and is taken away is the book's again, where there is one.
        if (changes.Exists(c => c.Figure is null))
        {
            await change.SaveAsync(cancellationToken);
            await recount.StepAsync(change, actor, file, cancellationToken);
        }

        return changes.Count;
    }

    /// <param name="Before">Noted before the fact changes: history records old and new.</param>
    private sealed record Entered(string Indicator, Fact? Fact, Figure? Before, Figure? Figure);

    private async Task<(List<Entered> Changes, List<Refusal> Refusals)> ReadAsync(
        OpenedReport file, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        var asked = file.OwnIndicators.ToHashSet(StringComparer.Ordinal);
        asked.UnionWith(await database.NamedInTextAsync(file.Report.Id, cancellationToken));
        var indicators = await database.IndicatorsOf([file.Organisation.Id], file.Period.To, file.SpokenOf).AsNoTracking()
            .Where(i => asked.Contains(i.Key) || asked.Contains(i.Whole!))
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var facts = await database.Facts.Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id)
            .ToDictionaryAsync(f => f.Indicator, StringComparer.Ordinal, cancellationToken);
        var signed = await database.SignedElsewhereAsync(file, cancellationToken);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<Entered> changes = [];
        List<Refusal> refusals = [];
        foreach (var entry in entries)
        {
            if (!indicators.TryGetValue(entry.Indicator, out var indicator))
            {
                refusals.Add(new Refusal($"Biểu số liệu và đề cương không hỏi chỉ tiêu “{entry.Indicator}”.", entry.Indicator));
                continue;
            }

            if (!seen.Add(entry.Indicator))
            {
                refusals.Add(new Refusal("Chỉ tiêu này có hai lần trong cùng một biểu.", entry.Indicator));
                continue;
            }

            var fact = facts.GetValueOrDefault(entry.Indicator);
            var (figure, refusal) = entry.Read(indicator);
            if (refusal is not null)
            {
                refusals.Add(refusal with { Field = entry.Indicator });
            }
            else if (figure != fact?.Figure)
            {
                refusals.AddRange(Refuse(file, entry, indicator, fact, signed));
                changes.Add(new Entered(entry.Indicator, fact, fact?.Figure, figure));
            }
        }

        refusals.AddRange(CheckBreakdowns.Of(
            indicators,
            key => changes.Find(c => string.Equals(c.Indicator, key, StringComparison.Ordinal)) is { } entered ? entered.Figure
                : facts.GetValueOrDefault(key)?.Figure,
            [.. changes.Select(c => c.Indicator)]));
        return (changes, refusals);
    }

    private static IEnumerable<Refusal> Refuse(OpenedReport file, Entry entry, Indicator indicator, Fact? fact, IReadOnlyDictionary<string, string> signed)
    {
        if (!file.FigureIsOpen(entry.Indicator))
        {
            yield return new Refusal("Số liệu này không bị trả lại nên không sửa được.", entry.Indicator);
        }
        else if (signed.TryGetValue(entry.Indicator, out var symbol))
        {
            yield return new Refusal($"Số liệu này đã nằm trong báo cáo {symbol} đã ký của cùng kỳ; chỉ sửa được khi báo cáo đó bị trả lại.", entry.Indicator);
        }
        else if ((fact?.Revision ?? 0) != entry.BaseRevision)
        {
            yield return new Refusal(
                $"Trong lúc bạn nhập, người khác đã ghi “{(fact is null ? "" : WriteFigure.InText(indicator, fact.Figure))}”. Hãy xem lại rồi lưu một lần nữa.",
                entry.Indicator);
        }
    }
}
