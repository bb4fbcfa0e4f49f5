using Danchu.Checking;
using Danchu.Core.Days;

namespace Danchu.Core.Rubrics;

/// <summary>Checks the legal basis of a rubric against the register of legal documents.</summary>
internal static class LintBasis
{
    public static IEnumerable<RubricFinding> Of(Rubric rubric, IReadOnlyList<LegalDocument> register, DateOnly on) =>
        rubric.LegalBasis.Select(symbol => OfSymbol(symbol, register, on)).OfType<RubricFinding>();

    private static RubricFinding? OfSymbol(string symbol, IReadOnlyList<LegalDocument> register, DateOnly on)
    {
        var known = register.Where(document => string.Equals(document.Symbol, symbol, StringComparison.Ordinal)).ToList();
        if (known.Count == 0)
        {
            return new RubricFinding(
                "L813", FindingSeverity.Warning, LintRubric.Whole, symbol, "",
                $"căn cứ {symbol} không có trong danh mục văn bản pháp luật, nên không biết còn hiệu lực hay không.");
        }

        // The same symbol of two issuers: only when none of them can be meant.
        if (!known.TrueForAll(document => document.InForceUntil <= on))
        {
            return null;
        }

        var ended = known.Max(document => document.InForceUntil)!.Value;
        var successors = string.Join(" và ", known.SelectMany(document => document.ReplacedBy).Distinct(StringComparer.Ordinal));
        var instead = successors.Length > 0 ? $", thay bằng {successors}" : "";
        var doubt = known.Exists(document => document.Doubtful) ? " (danh mục ghi ngày này còn phải kiểm chứng)" : "";
        return new RubricFinding(
            "L812", FindingSeverity.Warning, LintRubric.Whole, symbol, ended.Short(),
            $"căn cứ {symbol} hết hiệu lực từ ngày {ended.Short()}{instead}{doubt}; bảng được dùng cho ngày {on.Short()}.");
    }
}
