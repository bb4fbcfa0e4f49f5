using Danchu.Core.Indicators;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>Why a token says nothing, whatever its figures are: what does not exist, what does not add, units that do not go together.</summary>
internal static class RefuseToken
{
    /// <param name="Name">What stands in the hole.</param>
    public sealed record Reason(string Name, string Problem);

    /// <param name="organisations">Those it may name, by code; null where that is not asked.</param>
    public static Reason? Of(
        FigureToken token, IReadOnlyDictionary<string, Indicator> indicators, IReadOnlyDictionary<string, string>? organisations = null)
    {
        if (token.Terms.FirstOrDefault(term => !indicators.ContainsKey(term.Indicator)) is { Indicator: var unknown })
        {
            return new Reason(unknown, $"Không có chỉ tiêu “{unknown}” trong danh mục.");
        }

        if (organisations is { } known
            && token.Terms.FirstOrDefault(term => term.Scope is { Kind: ScopeKind.Organisation, Code: { } code } && !known.ContainsKey(code)) is { } foreign)
        {
            return new Reason(foreign.Scope.Word, $"Không có đơn vị cấp dưới nào mang mã “{foreign.Scope.Word}”.");
        }

        return token.Terms.Select(term => OfTerm(term, indicators[term.Indicator])).FirstOrDefault(reason => reason is not null)
            ?? OfSum(token.Sum, indicators) ?? OfSum(token.Base, indicators);
    }

    private static Reason? OfTerm(TokenTerm term, Indicator indicator)
    {
        if (indicator.Aggregation == Aggregation.None && term.Scope.Kind is ScopeKind.Level or ScopeKind.Subtree)
        {
            return new Reason(indicator.Name, $"Chỉ tiêu “{indicator.Name}” không cộng được giữa các đơn vị.");
        }

        if (term.Part != RatioPart.Value && indicator.Kind != IndicatorKind.Ratio)
        {
            return new Reason(indicator.Name, $"Chỉ tiêu “{indicator.Name}” không có tử số, mẫu số.");
        }

        return term.Periods.Count > 1 && (indicator.SemiPermanent || indicator.Aggregation == Aggregation.None)
            ? new Reason(indicator.Name, $"Chỉ tiêu “{indicator.Name}” là số tại một thời điểm: không cộng qua nhiều kỳ.")
            : null;
    }

    private static Reason? OfSum(Sequence<TokenTerm> terms, IReadOnlyDictionary<string, Indicator> indicators)
    {
        if (terms.Count < 2)
        {
            return null;
        }

        List<(TokenTerm Term, Indicator Indicator)> all = [.. terms.Select(term => (term, indicators[term.Indicator]))];
        if (all.Find(one => one.Indicator.Aggregation == Aggregation.None).Indicator is { } alone)
        {
            return new Reason(alone.Name, $"Chỉ tiêu “{alone.Name}” không cộng, trừ được với số khác.");
        }

        var ((_, first), firstRatio) = (all[0], IsRatio(all[0].Term, all[0].Indicator));
        if (all.Find(one => IsRatio(one.Term, one.Indicator) != firstRatio).Indicator is { } other)
        {
            return new Reason(
                other.Name, $"“{first.Name}” và “{other.Name}”: tỷ lệ không cộng được với số đếm, hãy ghi rõ tử số (.tu) hay mẫu số (.mau).");
        }

        return all.Find(one => !string.Equals(one.Indicator.Unit, first.Unit, StringComparison.Ordinal)).Indicator is { } foreign
            ? new Reason(
                foreign.Name, $"Không cộng, trừ “{first.Name}” ({first.Unit}) với “{foreign.Name}” ({foreign.Unit}): đơn vị tính khác nhau.")
            : null;
    }

    private static bool IsRatio(TokenTerm term, Indicator indicator) => indicator.Kind == IndicatorKind.Ratio && term.Part == RatioPart.Value;
}
