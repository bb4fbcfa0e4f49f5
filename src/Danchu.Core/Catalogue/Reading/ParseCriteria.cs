using Danchu.Core.Files;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>The lines of one rubric. Keys are unique in the whole tree, numbers are not: official rubrics repeat them.</summary>
internal sealed class ParseCriteria(KnownNames names)
{
    private static readonly Dictionary<string, CriterionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["group"] = CriterionKind.Group,
        ["manual"] = CriterionKind.Manual,
        ["yes-no"] = CriterionKind.YesNo,
        ["bands"] = CriterionKind.Bands,
        ["deductions"] = CriterionKind.Deductions,
    };

    private static readonly Dictionary<string, NotApplicableRule> Rules = new(StringComparer.Ordinal)
    {
        ["never"] = NotApplicableRule.Never,
        ["out-of-base"] = NotApplicableRule.OutOfBase,
        ["full-points"] = NotApplicableRule.FullPoints,
    };

    private readonly RefuseRepeated keys = new();
    private readonly ParseCriterionScoring scoring = new(names);
    private int lines;

    public List<Criterion> In(YamlMap rubric) => Lines(rubric, "criteria", depth: 1);

    private List<Criterion> Lines(YamlMap parent, string list, int depth)
    {
        var maps = parent.Maps(list);
        if (maps.Count > 0 && depth > Rubric.DepthLimit)
        {
            parent.Refuse($"tiêu chí lồng nhau quá {Rubric.DepthLimit} cấp.");
            return [];
        }

        return [.. maps.Select(map => Line(map, depth))];
    }

    private Criterion Line(YamlMap map, int depth)
    {
        if (++lines == Rubric.CriteriaLimit + 1)
        {
            map.Refuse($"bảng có quá {Rubric.CriteriaLimit} tiêu chí.");
        }

        var children = Lines(map, "children", depth + 1);
        var bands = ParseCriterionScoring.Bands(map);
        var deductions = scoring.Deductions(map);
        var kind = !map["kind"].IsEmpty ? map["kind"].OneOf(Kinds)
            : children.Count > 0 ? CriterionKind.Group
            : bands.Count > 0 ? CriterionKind.Bands
            : deductions.Count > 0 ? CriterionKind.Deductions
            : CriterionKind.Manual;
        var criterion = new Criterion(
            map["key"].Key(),
            map["number"].Optional(Rubric.NumberLimit) ?? "",
            map["text"].Required(Rubric.TextLimit),
            kind,
            ParsePoints.Required(map["points"]),
            ParsePoints.Optional(map["weight"]) ?? 1,
            ParsePoints.Optional(map["floor"]) ?? 0,
            map["bonus"].YesNo(otherwise: false),
            map["not_applicable"].IsEmpty ? NotApplicableRule.Never : map["not_applicable"].OneOf(Rules),
            names.KindsIn(map),
            map["guidance"].Optional(Rubric.TextLimit) ?? "",
            map["evidence"].YesNo(otherwise: false),
            map["doubt"].Optional(Rubric.TextLimit) ?? "",
            bands,
            deductions,
            scoring.Proposal(map, kind),
            children);
        keys.Add(map["key"], criterion.Key);
        CheckKind(map, criterion);
        map.RefuseUnknownKeys();
        return criterion;
    }

    private static void CheckKind(YamlMap map, Criterion line)
    {
        Only(CriterionKind.Group, line.Children.Count > 0, "tiêu chí con (children)");
        Only(CriterionKind.Bands, line.Bands.Count > 0, "khung tỷ lệ (bands)");
        Only(CriterionKind.Deductions, line.Deductions.Count > 0, "mức trừ (deductions)");
        if (line.Floor > line.Points)
        {
            map["floor"].Refuse($"điểm thấp nhất {line.Floor} lớn hơn điểm chuẩn {line.Points}.");
        }

        if (line.Weight != 1 && !line.IsGroup)
        {
            map["weight"].Refuse("chỉ nhóm tiêu chí mới có hệ số.");
        }

        if (line.IsGroup && (line.Bonus || line.Evidence || line.Floor > 0 || line.NotApplicable != NotApplicableRule.Never || line.Proposal is not null))
        {
            map.Refuse(
                $"nhóm “{line.Key}” không được chấm trực tiếp: bonus, evidence, floor, not_applicable, proposal chỉ đặt ở tiêu chí không có tiêu chí con.");
        }

        void Only(CriterionKind kind, bool has, string what)
        {
            if (has != (line.Kind == kind))
            {
                map.Refuse(has ? $"“{line.Key}”: {what} không dùng với loại tiêu chí này (kind)." : $"“{line.Key}”: loại tiêu chí này (kind) phải có {what}.");
            }
        }
    }
}
