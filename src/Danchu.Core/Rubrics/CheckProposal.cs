using Danchu.Core.Indicators;

namespace Danchu.Core.Rubrics;

/// <summary>Whether what proposes the points of a line fits how they come about.</summary>
internal static class CheckProposal
{
    /// <returns>Null when it does.</returns>
    public static string? Fault(Proposal proposal, CriterionKind kind, IReadOnlyDictionary<string, IndicatorKind> indicators)
    {
        if ((proposal.Kind == ProposalKind.Ratio) != (kind == CriterionKind.Bands) || (proposal.Kind == ProposalKind.Deductions) != (kind == CriterionKind.Deductions))
        {
            return "Cách đề xuất điểm không hợp với cách chấm: tỷ lệ đi với khung tỷ lệ, số lần vi phạm đi với mức trừ, các cách khác với chấm bằng tay hoặc có/không.";
        }

        if (proposal.Kind is ProposalKind.Ratio or ProposalKind.Present && proposal.Numerator is null)
        {
            return "Cách đề xuất điểm này cần một chỉ tiêu.";
        }

        // A ratio indicator has its denominator within itself.
        if (proposal.Kind != ProposalKind.Ratio || !indicators.TryGetValue(proposal.Numerator!, out var counted))
        {
            return null;
        }

        return (counted == IndicatorKind.Ratio, proposal.Denominator) switch
        {
            (true, not null) => $"Chỉ tiêu “{proposal.Numerator}” đã là tỷ lệ nên không có chỉ tiêu mẫu số.",
            (false, null) => $"Chỉ tiêu “{proposal.Numerator}” không phải tỷ lệ nên cần chỉ tiêu mẫu số.",
            _ => null,
        };
    }
}
