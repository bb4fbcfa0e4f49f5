using System.Text.Json.Serialization;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics;

/// <summary>How the points of a criterion are given.</summary>
public enum CriterionKind
{
    /// <summary>Has children; its points are theirs, times <see cref="Criterion.Weight"/>.</summary>
    Group,

    /// <summary>All or nothing: 0 or <see cref="Criterion.Points"/>.</summary>
    YesNo,

    /// <summary>Judged by hand, from <see cref="Criterion.Floor"/> to <see cref="Criterion.Points"/>.</summary>
    Manual,

    /// <summary>By the band in which a ratio falls ("từ 20% đến dưới 30% được 10 điểm").</summary>
    Bands,

    /// <summary>Full points less what happened ("trừ 3 điểm nếu có khiếu nại vượt cấp"), never below <see cref="Criterion.Floor"/>.</summary>
    Deductions,
}

/// <summary>What happens with a criterion that does not apply to a unit.</summary>
public enum NotApplicableRule
{
    /// <summary>It applies to everybody.</summary>
    Never,

    /// <summary>Its points leave the base; what was earned is counted on the rest.</summary>
    OutOfBase,

    /// <summary>The unit gets full points.</summary>
    FullPoints,
}

/// <summary>
/// One line of a rubric, worded and numbered as in the official rubric (numbers may repeat or be missing there; the key distinguishes lines).
/// Points are exact decimals of at most two places.
/// </summary>
/// <param name="Key">Unique in the rubric, stable over versions as long as the line means the same: last year's points are found by it.</param>
/// <param name="Number">As printed: "3.2", "A", "" for an unnumbered line.</param>
/// <param name="Points">Điểm chuẩn as printed; for a group what the rubric states, which its children may contradict (lint says so).</param>
/// <param name="Weight">Hệ số of a group: its points are the children's sum times this. 1 for every real rubric known.</param>
/// <param name="Floor">Least points that can be given.</param>
/// <param name="Bonus">Points beyond the base: they add to the sum and not to what could be reached.</param>
/// <param name="ForKinds">Empty: everybody the rubric is for.</param>
/// <param name="Evidence">Whether a unit must prove it before sending.</param>
/// <param name="Doubt">What is doubtful in the source of this line (a maximum that could not be read), in Vietnamese; empty when nothing is.</param>
public sealed record Criterion(
    string Key,
    string Number,
    string Text,
    CriterionKind Kind,
    decimal Points,
    decimal Weight,
    decimal Floor,
    bool Bonus,
    NotApplicableRule NotApplicable,
    List<OrganisationKind> ForKinds,
    string Guidance,
    bool Evidence,
    string Doubt,
    List<Band> Bands,
    List<Deduction> Deductions,
    PointsRule? Proposal,
    List<Criterion> Children) : ITreeLine<Criterion>
{
    [JsonIgnore]
    public bool IsGroup => Kind == CriterionKind.Group;

    /// <summary>Those by which its points are proposed.</summary>
    [JsonIgnore]
    public IEnumerable<string> Indicators =>
        Deductions.Select(d => d.Indicator).Append(Proposal?.Numerator).Append(Proposal?.Denominator).OfType<string>();

    public Criterion Over(List<Criterion> children) => this with { Children = children };

    public bool Concerns(OrganisationKind kind) => ForKinds.Count == 0 || ForKinds.Contains(kind);

    /// <summary>This line and all below it, parents before children, with depth from 1.</summary>
    public IEnumerable<(Criterion Criterion, int Depth)> Walk(int depth = 1) => Children.SelectMany(child => child.Walk(depth + 1)).Prepend((this, depth));

    [JsonIgnore]
    public IEnumerable<Criterion> Leaves => IsGroup ? Children.SelectMany(child => child.Leaves) : [this];
}

/// <summary>One band of a ratio in per cent, as printed: "từ 70% đến 89%", "dưới 10%" (<paramref name="Below"/>), "90% trở lên" (no end).</summary>
/// <param name="From">Lower bound in per cent, inclusive: what decides. A ratio belongs to the band with the highest lower bound it reaches.</param>
/// <param name="To">Upper bound as printed; only lint reads it (gaps, overlaps).</param>
/// <param name="Below">The printed upper bound is exclusive ("dưới").</param>
public sealed record Band(decimal From, decimal? To, bool Below, decimal Points);

/// <summary>Points taken off for one kind of event.</summary>
/// <param name="Each">Taken off for every event; otherwise once, however many there were.</param>
/// <param name="Indicator">Figure that counts the events, when one does.</param>
public sealed record Deduction(string Key, string Text, decimal Points, bool Each, string? Indicator);

/// <summary>The rule by which points are proposed.</summary>
public enum PointsRuleKind
{
    /// <summary>The band of numerator over denominator.</summary>
    Ratio,

    /// <summary>Full points when the report of the round was sent by its due day, else the floor.</summary>
    SentOnTime,

    /// <summary>Full points when the figure is above 0, or as large as is asked, else the floor.</summary>
    Present,

    /// <summary>Full points less the deductions whose figures are above 0.</summary>
    Deductions,
}

/// <summary>How the points of a criterion are proposed from figures and reports.</summary>
/// <param name="Numerator">Indicator; of a ratio indicator both its halves are taken and <paramref name="Denominator"/> is null.</param>
/// <param name="Least">Of a figure that must be there: at least so many; null: more than 0.</param>
public sealed record PointsRule(PointsRuleKind Kind, string? Numerator, string? Denominator, decimal? Least = null);
