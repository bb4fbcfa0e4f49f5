using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Findings;

/// <summary>
/// A year against its halves, quarters, months, by their days: what the unit entered for them adds up to the year where they fill it, and is never more.
/// </summary>
public sealed class CheckPeriodSums(DanchuDatabase database)
{
    public const string Code = "Q120";

    private sealed record Part(ReportingPeriod Period, Figure Figure);

    public async Task<IReadOnlyList<ReportFinding>> ReadAsync(
        OpenedReport file, FigureSource figures, IReadOnlyDictionary<string, AnswerShown> answers, CancellationToken cancellationToken = default)
    {
        var (unit, whole) = (file.Organisation.Id, file.Period);
        var inside = await database.Facts.AsNoTracking().Where(f => f.OrganisationId == unit)
            .Join(
                database.Periods.Where(p => p.Id != whole.Id && p.From >= whole.From && p.To <= whole.To && (p.From != whole.From || p.To != whole.To)),
                f => f.PeriodId, p => p.Id, (fact, period) => new { fact, period })
            .ToListAsync(cancellationToken);
        return
        [
            .. inside.Where(one => file.Asks(one.fact.Indicator)).GroupBy(one => one.fact.Indicator, StringComparer.Ordinal)
                .Where(of => figures.Indicators.GetValueOrDefault(of.Key)
                    is { Aggregation: Aggregation.Sum, SemiPermanent: false, Kind: not IndicatorKind.Text })
                .SelectMany(of => of.Select(one => new Part(one.period, one.fact.Figure)).GroupBy(part => (part.Period.Calendar, part.Period.Kind))
                    .Select(parts => Compare(file, figures.Indicators[of.Key], figures.Peek(of.Key, Scope.Own).Figure, [.. parts], answers)))
                .OfType<ReportFinding>().DistinctBy(finding => finding.Fingerprint, StringComparer.Ordinal),
        ];
    }

    private static ReportFinding? Compare(
        OpenedReport file, Indicator indicator, Figure? now, List<Part> parts, IReadOnlyDictionary<string, AnswerShown> answers)
    {
        parts.Sort((one, other) => one.Period.From.CompareTo(other.Period.From));
        if (now is not { State: FigureState.Value, Value: { } said }
            || parts.Exists(part => part.Figure.State == FigureState.NotAvailable)
            || parts.Zip(parts.Skip(1)).Any(pair => pair.First.Period.To >= pair.Second.Period.From))
        {
            return null;
        }

        var sum = parts.Sum(part => part.Figure.Value ?? 0);
        if (Fills(parts, file.Period) ? sum == said : sum <= said)
        {
            return null;
        }

        var named = string.Join(" và ", parts.Select(part => $"{part.Period.Name.InSentence()} ({WriteFigure.InText(indicator, part.Figure)})"));
        return FigureFinding.Of(
            file, indicator, Code, WriteFigure.InText(indicator, now),
            $"{file.Period.Name} ghi {WriteFigure.Number(said)}, nhưng {named} cộng lại {WriteFigure.Number(sum)}. Sửa số nào chưa đúng, hoặc giải trình.",
            answers);
    }

    private static bool Fills(List<Part> parts, ReportingPeriod whole) =>
        parts[0].Period.From == whole.From && parts[^1].Period.To == whole.To
        && parts.Zip(parts.Skip(1)).All(pair => pair.First.Period.To.AddDays(1) == pair.Second.Period.From);
}
