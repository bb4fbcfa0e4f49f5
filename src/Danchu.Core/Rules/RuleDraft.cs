using Danchu.Checking;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rules;

/// <summary>A rule as it is being written on screen, everything as typed.</summary>
public sealed class RuleDraft
{
    public RuleKind Kind { get; set; } = RuleKind.Comparison;

    public List<TermDraft> Left { get; set; } = [];

    public RuleComparison Comparison { get; set; } = RuleComparison.AtMost;

    public List<TermDraft> Right { get; set; } = [];

    /// <summary>A fixed number added to the right side.</summary>
    public string? Constant { get; set; }

    public string? Low { get; set; }

    public string? High { get; set; }

    public string? Times { get; set; }

    public string? Share { get; set; }

    public string? Floor { get; set; }

    public Severity Severity { get; set; } = Severity.Warning;

    /// <summary>Empty: a sentence is made of the rule.</summary>
    public string? Message { get; set; }

    public string? Reason { get; set; }

    public string? Source { get; set; }

    public List<OrganisationKind> ForKinds { get; set; } = [];

    public List<string> Forms { get; set; } = [];

    /// <summary>It is asked of periods that end in this year or later.</summary>
    public int FromYear { get; set; }

    /// <summary>A rule that there is, to be changed.</summary>
    public static RuleDraft Of(RuleReading reading, RuleNames names)
    {
        var rule = reading.Rule;
        return new RuleDraft
        {
            Kind = rule.Kind,
            Left = TermDraft.Of(reading.Left, names),
            Comparison = rule.Comparison ?? RuleComparison.AtMost,
            Right = TermDraft.Of(reading.Right, names),
            Constant = Write(reading.Right.Constant == 0 ? null : reading.Right.Constant),
            Low = Write(rule.Low),
            High = Write(rule.High),
            Times = Write(rule.Times),
            Share = Write(rule.Share),
            Floor = Write(rule.Floor == 0 ? null : rule.Floor),
            Severity = rule.Severity,
            Message = rule.Message,
            Reason = rule.Reason,
            Source = rule.Source,
            ForKinds = [.. rule.ForKinds],
            Forms = [.. rule.Forms],
            FromYear = rule.ValidFrom.Year,
        };
    }

    internal static string? Write(decimal? number) =>
        number?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>One line of a side: how often, and which indicator, as it was chosen from the list or typed.</summary>
public sealed class TermDraft
{
    /// <summary>Empty is 1; "-1" takes away.</summary>
    public string? Factor { get; set; }

    /// <summary>"Số hộ nghèo (Hộ nghèo) [ho-ngheo.tu]", or what stands in the brackets alone.</summary>
    public string? Indicator { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Indicator) && string.IsNullOrWhiteSpace(Factor);

    internal static List<TermDraft> Of(RuleExpression side, RuleNames names) =>
    [
        .. side.Terms.Select(term => new TermDraft
        {
            Factor = term.Factor == 1 ? null : RuleDraft.Write(term.Factor), Indicator = ListRuleTerms.Label(term, names.Indicators),
        }),
    ];
}
