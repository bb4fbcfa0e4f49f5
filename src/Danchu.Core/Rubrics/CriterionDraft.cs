using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics;

/// <summary>A criterion as typed on its page.</summary>
public sealed record CriterionDraft
{
    public string Number { get; init; } = "";

    public string Text { get; init; } = "";

    public string Points { get; init; } = "";

    /// <summary>Of a line without children; a group stays one.</summary>
    public CriterionKind Kind { get; init; } = CriterionKind.Manual;

    public string Weight { get; init; } = "";

    /// <summary>"Từ 20% đến 30% được 10 điểm", one to a line.</summary>
    public string Bands { get; init; } = "";

    /// <summary>"Trừ 3 điểm nếu … [số liệu: mã]", one to a line.</summary>
    public string Deductions { get; init; } = "";

    public string Floor { get; init; } = "";

    public bool Bonus { get; init; }

    public NotApplicableRule NotApplicable { get; init; }

    public List<OrganisationKind> ForKinds { get; init; } = [];

    public string Guidance { get; init; } = "";

    public bool Evidence { get; init; }

    public string Doubt { get; init; } = "";

    public PointsRuleKind? Proposal { get; init; }

    public string Numerator { get; init; } = "";

    public string Denominator { get; init; } = "";

    /// <summary>Of a figure that must be there.</summary>
    public string Least { get; init; } = "";

    public static CriterionDraft Of(Criterion line) => new()
    {
        Number = line.Number,
        Text = line.Text,
        Points = LintWords.Show(line.Points),
        Kind = line.Kind,
        Weight = LintWords.Show(line.Weight),
        Bands = string.Join('\n', line.Bands.Select(WriteScoring.Band)),
        Deductions = string.Join('\n', line.Deductions.Select(d => WriteScoring.Deduction(d, key => key, withKeys: false))),
        Floor = line.Floor > 0 ? LintWords.Show(line.Floor) : "",
        Bonus = line.Bonus,
        NotApplicable = line.NotApplicable,
        ForKinds = line.ForKinds,
        Guidance = line.Guidance,
        Evidence = line.Evidence,
        Doubt = line.Doubt,
        Proposal = line.Proposal?.Kind,
        Numerator = line.Proposal?.Numerator ?? "",
        Denominator = line.Proposal?.Denominator ?? "",
        Least = line.Proposal?.Least is { } least ? LintWords.Show(least) : "",
    };
}
