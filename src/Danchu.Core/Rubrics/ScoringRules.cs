using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics;

/// <summary>The rules that the sentences of one criterion express; see <see cref="WriteScoring"/>.</summary>
internal sealed class ScoringRules
{
    public bool YesNo { get; set; }

    public List<Band> Bands { get; } = [];

    public List<Deduction> Deductions { get; } = [];

    public decimal Weight { get; set; } = 1;

    public decimal Floor { get; set; }

    public bool Bonus { get; set; }

    public NotApplicableRule NotApplicable { get; set; }

    public List<OrganisationKind> ForKinds { get; } = [];

    public bool Evidence { get; set; }

    public PointsRule? Proposal { get; set; }

    /// <summary>Lines that are no rule: advice to who scores.</summary>
    public List<string> Guidance { get; } = [];

    /// <summary>What is meant as a rule and cannot be understood, in Vietnamese.</summary>
    public List<string> Faults { get; } = [];

    public CriterionKind Kind => Bands.Count > 0 ? CriterionKind.Bands
        : Deductions.Count > 0 ? CriterionKind.Deductions
        : YesNo ? CriterionKind.YesNo
        : CriterionKind.Manual;
}
