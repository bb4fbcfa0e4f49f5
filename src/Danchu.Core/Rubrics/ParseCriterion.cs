using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Rubrics;

/// <summary>Parses a criterion as typed.</summary>
/// <param name="indicators">Kinds of the indicators there are, by key.</param>
internal sealed class ParseCriterion(IReadOnlyDictionary<string, IndicatorKind> indicators)
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public Criterion From(CriterionDraft draft, Criterion before)
    {
        var kind = before.IsGroup ? CriterionKind.Group : draft.Kind == CriterionKind.Group ? CriterionKind.Manual : draft.Kind;
        var line = before with
        {
            Kind = kind,
            Number = EnteredText.Line(refusals, draft.Number, "Số thứ tự", Rubric.NumberLimit, nameof(draft.Number)),
            Text = EnteredText.Lines(refusals, draft.Text, "Nội dung tiêu chí", Rubric.TextLimit, nameof(draft.Text)),
            Points = Points(draft),
            Guidance = EnteredText.Lines(refusals, draft.Guidance, "Hướng dẫn", Rubric.TextLimit, nameof(draft.Guidance)),
            Doubt = EnteredText.Lines(refusals, draft.Doubt, "Nghi vấn", Rubric.TextLimit, nameof(draft.Doubt)),
            ForKinds = [.. draft.ForKinds.Where(Enum.IsDefined).Distinct()],
            Weight = kind == CriterionKind.Group ? ParseHead.Number(draft.Weight, "Hệ số", nameof(draft.Weight), refusals) ?? 1 : 1,
        };
        if (line.Text.Length == 0)
        {
            Refuse("Nhập nội dung tiêu chí.", nameof(draft.Text));
        }

        return kind == CriterionKind.Group ? line : Leaf(draft, line, before);
    }

    private decimal Points(CriterionDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Points))
        {
            Refuse("Nhập điểm tối đa.", nameof(draft.Points));
        }

        return ParseHead.Number(draft.Points, "Điểm tối đa", nameof(draft.Points), refusals) ?? 0;
    }

    private Criterion Leaf(CriterionDraft draft, Criterion line, Criterion before)
    {
        var leaf = line with
        {
            Floor = ParseHead.Number(draft.Floor, "Điểm thấp nhất", nameof(draft.Floor), refusals) ?? 0,
            Bonus = draft.Bonus,
            Evidence = draft.Evidence,
            NotApplicable = Enum.IsDefined(draft.NotApplicable) ? draft.NotApplicable : NotApplicableRule.Never,
            Bands = line.Kind == CriterionKind.Bands ? Bands(draft) : [],
            Deductions = line.Kind == CriterionKind.Deductions ? Deductions(draft, before) : [],
            Proposal = Proposal(draft, line.Kind),
        };
        if (leaf.Floor > leaf.Points)
        {
            Refuse($"Điểm thấp nhất {LintWords.Show(leaf.Floor)} lớn hơn điểm tối đa {LintWords.Show(leaf.Points)}.", nameof(draft.Floor));
        }

        return leaf;
    }

    private List<Band> Bands(CriterionDraft draft)
    {
        var faults = new List<string>();
        var bands = InputText.Lines(draft.Bands).Split('\n').Where(text => text.Length > 0).SelectMany(text => ParseBands.In(text, faults)).ToList();
        RefuseAll("Khung tỷ lệ", faults, nameof(draft.Bands));
        if (bands.Count == 0 && faults.Count == 0)
        {
            Refuse("Nhập các khung tỷ lệ, mỗi khung một dòng, như “Từ 20% đến 30% được 10 điểm”.", nameof(draft.Bands));
        }

        return bands;
    }

    private List<Deduction> Deductions(CriterionDraft draft, Criterion before)
    {
        var (found, faults) = (new List<Deduction>(), new List<string>());
        foreach (var text in InputText.Lines(draft.Deductions).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParseDeductions.Line(text, found) is not { } deduction)
            {
                faults.Add($"“{ParseBands.Shown(text)}”: không hiểu (ghi như “Trừ 3 điểm nếu có điểm nóng”)");
                continue;
            }

            // The same words keep their key: points already given hang on it.
            var known = before.Deductions.Find(d => string.Equals(d.Text, deduction.Text, StringComparison.Ordinal)
                && !found.Exists(f => string.Equals(f.Key, d.Key, StringComparison.Ordinal)));
            found.Add(deduction with
            {
                Key = known?.Key ?? NewKey.Of(deduction.Text, found.Concat(before.Deductions).Select(d => d.Key)),
                Indicator = Indicator(deduction.Indicator, nameof(draft.Deductions)),
            });
        }

        RefuseAll("Mức trừ", faults, nameof(draft.Deductions));
        if (found.Count == 0 && faults.Count == 0)
        {
            Refuse("Nhập các mức trừ, mỗi mức một dòng, như “Trừ 3 điểm nếu có điểm nóng”.", nameof(draft.Deductions));
        }

        return found;
    }

    private PointsRule? Proposal(CriterionDraft draft, CriterionKind kind)
    {
        if (draft.Proposal is not { } by)
        {
            return null;
        }

        var pointsRule = new PointsRule(
            by,
            by is PointsRuleKind.Ratio or PointsRuleKind.Present ? Indicator(InputText.Line(draft.Numerator), nameof(draft.Numerator)) : null,
            by == PointsRuleKind.Ratio && InputText.Line(draft.Denominator) is { Length: > 0 } of ? Indicator(of, nameof(draft.Denominator)) : null,
            by == PointsRuleKind.Present ? ParseHead.Number(draft.Least, "Ít nhất", nameof(draft.Least), refusals) : null);
        if (CheckPointsRule.Fault(pointsRule, kind, indicators) is { } fault)
        {
            Refuse(fault, nameof(draft.Proposal));
        }

        return pointsRule;
    }

    private string? Indicator(string? key, string field)
    {
        if (key is { Length: > 0 } && !indicators.ContainsKey(key))
        {
            Refuse($"Không có chỉ tiêu “{ParseBands.Shown(key)}” trong danh mục.", field);
        }

        return key is { Length: > 0 } ? key : null;
    }

    private void RefuseAll(string label, List<string> faults, string field)
    {
        foreach (var fault in faults.Take(10))
        {
            Refuse($"{label}: {fault}.", field);
        }
    }

    private void Refuse(string message, string field) => refusals.Add(new Refusal(message, field));
}
