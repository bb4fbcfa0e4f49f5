using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Figures;

/// <summary>The parts of one breakdown never come to more than their whole; to less they may, while not all are entered or named.</summary>
internal static class CheckBreakdowns
{
    /// <param name="figures">As they will stand.</param>
    /// <param name="entered">What is being entered, in the order of the form: only there can it be refused.</param>
    public static IEnumerable<Refusal> Of(IReadOnlyDictionary<string, Indicator> indicators, Func<string, Figure?> figures, IReadOnlyList<string> entered)
    {
        foreach (var parts in indicators.Values.Where(i => i.Breakdown.Length > 0).GroupBy(i => (i.Whole, i.Breakdown)))
        {
            if (figures(parts.Key.Whole!) is not { State: FigureState.Value } whole
                || !indicators.TryGetValue(parts.Key.Whole!, out var indicator)
                || (entered.FirstOrDefault(key => parts.Any(part => string.Equals(part.Key, key, StringComparison.Ordinal)))
                    ?? entered.FirstOrDefault(key => string.Equals(key, indicator.Key, StringComparison.Ordinal))) is not { } at)
            {
                continue;
            }

            var sums = parts.Select(part => figures(part.Key)).OfType<Figure>().ToList();
            var (value, denominator) = (sums.Sum(part => part.Value ?? 0), sums.Sum(part => part.Denominator ?? 0));
            if (value > whole.Value || denominator > whole.Denominator)
            {
                var (sum, all) = value > whole.Value ? (value, whole.Value) : (denominator, whole.Denominator);
                yield return new Refusal(
                    $"Các phần theo {parts.Key.Breakdown} của “{indicator.Name}” cộng lại {WriteFigure.Number(sum)}, "
                    + $"nhiều hơn {WriteFigure.Number(all ?? 0)} của cả chỉ tiêu.",
                    at);
            }
        }
    }
}
