using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Findings;

/// <summary>A warning for each figure that was taken over from the year before and that nobody has confirmed, as long as the report is a draft.</summary>
public sealed class CheckCarriedFigures(DanchuDatabase database)
{
    public const string Code = "Q110";

    public async Task<IReadOnlyList<ReportFinding>> ReadAsync(
        OpenedReport file, FigureSource figures, IReadOnlyDictionary<string, AnswerShown> answers, CancellationToken cancellationToken = default)
    {
        var marked = ReportLifecycle.IsDraft(file.Report.State) ? await database.MarkedAsync(file, cancellationToken) : [];
        var from = marked.Select(fact => fact.CarriedFrom!.Value).Distinct().ToList();
        var names = await database.Periods.Where(p => from.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. marked.Where(fact => figures.Indicators.ContainsKey(fact.Indicator))
            .Select(fact => Finding(file, fact, figures.Indicators[fact.Indicator], names[fact.CarriedFrom!.Value].InSentence(), answers))];
    }

    private static ReportFinding Finding(
        OpenedReport file, Fact fact, Indicator indicator, string year, IReadOnlyDictionary<string, AnswerShown> answers) => FigureFinding.Of(
        file, indicator, Code, WriteFigure.InText(indicator, fact.Figure),
        $"Số lấy từ {year}, chưa xác nhận là số của {file.Period.Name.InSentence()}: ghi số mới, hoặc bấm xác nhận ở trang số liệu.", answers);
}
