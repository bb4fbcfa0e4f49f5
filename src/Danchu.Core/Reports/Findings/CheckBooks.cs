using Danchu.Core.Checks;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Findings;

/// <summary>
/// A figure against the unit's own book: one that was typed and is not what the entries count, and, of a signed report, one whose entries are others now.
/// </summary>
public sealed class CheckBooks(CountEntries countEntries)
{
    public const string TypedCode = "Q130";
    public const string ChangedCode = "Q131";

    public async Task<IReadOnlyList<ReportFinding>> ReadAsync(
        OpenedReport file, FigureSource figures, IReadOnlyDictionary<string, AnswerShown> answers, CancellationToken cancellationToken = default)
    {
        if (!ReportLifecycle.IsDraft(file.Report.State))
        {
            return await ChangedAsync(file, figures, answers, cancellationToken);
        }

        var counted = await countEntries.ReadAsync(file.Organisation.Id, file.Period.From, file.Period.To, cancellationToken);
        return [.. counted.Values.Select(one => Typed(file, figures, one, answers)).OfType<ReportFinding>()];
    }

    private static ReportFinding? Typed(
        OpenedReport file, FigureSource figures, CountEntries.Counted counted, IReadOnlyDictionary<string, AnswerShown> answers)
    {
        var key = counted.Count.Indicator;
        return figures.Indicators.GetValueOrDefault(key) is { } indicator && file.Asks(key)
            && figures.Peek(key, Scope.Own).Figure is { } said && said != counted.Figure
            ? FigureFinding.Of(
                file, indicator, TypedCode, WriteFigure.InText(indicator, said),
                $"Số nhập {WriteFigure.InText(indicator, said)}, sổ theo dõi của đơn vị đếm được {WriteFigure.InText(indicator, counted.Figure)}. "
                + "Ghi thêm vào sổ, lấy số của sổ, hoặc giải trình vì sao khác.",
                answers)
            : null;
    }

    private async Task<IReadOnlyList<ReportFinding>> ChangedAsync(
        OpenedReport file, FigureSource figures, IReadOnlyDictionary<string, AnswerShown> answers, CancellationToken cancellationToken)
    {
        var frozen = file.Report.FrozenFigures.Where(f => f.Entries is not null).ToList();
        var proofs = await countEntries.ProveAsync(
            file.Organisation.Id, file.Period.From, file.Period.To, frozen.Select(f => f.Indicator), cancellationToken);
        return
        [
            .. frozen.Where(f => !string.Equals(proofs.GetValueOrDefault(f.Indicator), f.Entries, StringComparison.Ordinal))
                .Where(f => figures.Indicators.ContainsKey(f.Indicator))
                .Select(f => FigureFinding.Of(
                    file, figures.Indicators[f.Indicator], ChangedCode, WriteFigure.OrMissing(figures.Indicators[f.Indicator], f.Figure),
                    "Sau khi ký, các mục ghi sổ mà số này đếm từ đó đã được sửa, thêm hoặc gạch bỏ.", answers)),
        ];
    }
}
