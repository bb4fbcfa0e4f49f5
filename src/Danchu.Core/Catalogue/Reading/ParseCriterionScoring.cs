using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses how the points of a criterion are given: bands of a ratio, deductions, the facts that propose them.</summary>
internal sealed class ParseCriterionScoring(KnownNames names)
{
    private static readonly Dictionary<string, PointsRuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["ratio"] = PointsRuleKind.Ratio,
        ["sent-on-time"] = PointsRuleKind.SentOnTime,
        ["present"] = PointsRuleKind.Present,
        ["deductions"] = PointsRuleKind.Deductions,
    };

    public static List<Band> Bands(YamlMap criterion)
    {
        var bands = new List<Band>();
        foreach (var map in criterion.Maps("bands"))
        {
            var band = new Band(
                ParsePoints.Percent(map["from"]),
                ParsePoints.OptionalPercent(map["to"]),
                map["below"].YesNo(otherwise: false),
                ParsePoints.Required(map["points"]));
            if (band.To < band.From || (band.Below && band.To == band.From))
            {
                map["to"].Refuse($"khung tỷ lệ kết thúc ở {band.To}%, trước khi bắt đầu ({band.From}%).");
            }

            if (band.Below && band.To is null)
            {
                map["below"].Refuse("“dưới” phải kèm cận trên (to).");
            }

            map.RefuseUnknownKeys();
            bands.Add(band);
        }

        return bands;
    }

    public List<Deduction> Deductions(YamlMap criterion)
    {
        var deductions = new List<Deduction>();
        var keys = new RefuseRepeated();
        foreach (var map in criterion.Maps("deductions"))
        {
            var deduction = new Deduction(
                map["key"].Key(), map["text"].Required(Rubric.TextLimit), ParsePoints.Required(map["points"]), map["each"].YesNo(otherwise: false),
                Indicator(map["indicator"]));
            keys.Add(map["key"], deduction.Key);
            map.RefuseUnknownKeys();
            deductions.Add(deduction);
        }

        return deductions;
    }

    public PointsRule? Proposal(YamlMap criterion, CriterionKind kind)
    {
        if (criterion.Map("proposal") is not { } map)
        {
            return null;
        }

        var pointsRule = new PointsRule(
            map["kind"].OneOf(Kinds), Indicator(map["numerator"]), Indicator(map["denominator"]), ParsePoints.Optional(map["least"]));
        Check(map, pointsRule, kind);
        map.RefuseUnknownKeys();
        return pointsRule;
    }

    private void Check(YamlMap map, PointsRule pointsRule, CriterionKind kind)
    {
        if ((pointsRule.Kind == PointsRuleKind.Ratio) != (kind == CriterionKind.Bands)
            || (pointsRule.Kind == PointsRuleKind.Deductions) != (kind == CriterionKind.Deductions))
        {
            map["kind"].Refuse(
                "cách đề xuất điểm này không dùng với loại tiêu chí này: ratio đi với bands, deductions với deductions, các cách khác với manual hoặc yes-no.");
        }

        if (pointsRule.Numerator is null == pointsRule.Kind is PointsRuleKind.Ratio or PointsRuleKind.Present)
        {
            map["numerator"].Refuse("chỉ và phải có với ratio, present.");
        }

        if (pointsRule.Least is not null && (pointsRule.Kind != PointsRuleKind.Present || pointsRule.Least <= 0))
        {
            map["least"].Refuse("lớn hơn 0 và chỉ có với present.");
        }

        // A ratio indicator has its denominator within itself.
        var needsDenominator = pointsRule.Kind == PointsRuleKind.Ratio && names.Indicators.GetValueOrDefault(pointsRule.Numerator ?? "") is { } counted
            && counted.Kind != IndicatorKind.Ratio;
        if (pointsRule.Denominator is null == needsDenominator)
        {
            map["denominator"].Refuse("chỉ và phải có khi tính tỷ lệ (ratio) từ một chỉ tiêu không phải là tỷ lệ.");
        }
    }

    private string? Indicator(Cell cell) => cell.IsEmpty ? null : KnownNames.One(cell, names.Indicators, "chỉ tiêu");
}
