using Danchu.Core.Checks;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Findings;

/// <summary>
/// A figure against the unit's own book: one that was typed and is not what the entries count, and, of a signed report, one whose entries are others now or
/// whose files were withdrawn.
/// </summary>
public sealed class CheckBooks(CountEntries countEntries, FindWithdrawnFiles findWithdrawn)
{
    public const string TypedCode = "Q130";
    public const string ChangedCode = "Q131";

    private const string Others = "Sau khi ký, các mục ghi sổ mà số này đếm từ đó đã được sửa, thêm hoặc gạch bỏ.";

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
        if (frozen.Count == 0)
        {
            return [];
        }

        var (unit, from, to) = (file.Organisation.Id, file.Period.From, file.Period.To);
        var books = await countEntries.ReadAsync(unit, from, to, cancellationToken);
        var counted = frozen.Select(f => books.GetValueOrDefault(f.Indicator)).OfType<CountEntries.Counted>().ToList();
        var proofs = await countEntries.ProveAsync(unit, from, to, counted, cancellationToken);
        var withdrawn = await findWithdrawn.ReadAsync(file, counted, cancellationToken);
        return [.. frozen.Where(f => figures.Indicators.ContainsKey(f.Indicator)).Select(Changed).OfType<ReportFinding>()];

        ReportFinding? Changed(FrozenFigure figure)
        {
            var indicator = figures.Indicators[figure.Indicator];
            var isOther = !string.Equals(proofs.GetValueOrDefault(figure.Indicator), figure.Entries, StringComparison.Ordinal);
            var words = $"{(isOther ? Others : "")} {withdrawn.GetValueOrDefault(figure.Indicator)}".Trim();
            return words.Length == 0 ? null
                : FigureFinding.Of(file, indicator, ChangedCode, WriteFigure.OrMissing(indicator, figure.Figure), words, answers);
        }
    }
}
