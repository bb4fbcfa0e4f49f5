using Danchu.Checking;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Rules;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses a file of validation rules: many rules on one matter, each with its own version.</summary>
internal static class ParseRules
{
    private static readonly Dictionary<string, RuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["comparison"] = RuleKind.Comparison, ["requirement"] = RuleKind.Requirement, ["change"] = RuleKind.Change, ["bounds"] = RuleKind.Bounds,
    };

    private static readonly Dictionary<string, RuleComparison> Comparisons = new(StringComparer.Ordinal)
    {
        ["at-most"] = RuleComparison.AtMost, ["less"] = RuleComparison.Less, ["equal"] = RuleComparison.Equal, ["at-least"] = RuleComparison.AtLeast,
    };

    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error, ["warning"] = Severity.Warning, ["note"] = Severity.Note,
    };

    /// <summary>Where in a file a property of the rule stands.</summary>
    private static readonly Dictionary<string, string> KeysOfFields = new(StringComparer.Ordinal)
    {
        [nameof(ValidationRule.Left)] = "left", [nameof(ValidationRule.Right)] = "right", [nameof(ValidationRule.Comparison)] = "comparison",
        [nameof(ValidationRule.Low)] = "low", [nameof(ValidationRule.High)] = "high", [nameof(ValidationRule.Times)] = "times",
        [nameof(ValidationRule.Share)] = "share", [nameof(ValidationRule.Floor)] = "floor", [nameof(ValidationRule.Message)] = "message",
        [nameof(ValidationRule.Forms)] = "forms",
    };

    public static IEnumerable<InFile<ValidationRule>> From(SourceText source, YamlMap map, KnownNames names, IEnumerable<InFile<StatisticalForm>> forms)
    {
        var known = new RuleNames(names.Indicators, forms.Select(form => form.Value.Key).ToHashSet(StringComparer.Ordinal));
        map["name"].Required(300);
        var origin = map["source"].Required(ValidationRule.SourceLimit);
        var days = Validity.Of(map["valid_from"], map["valid_to"]);
        List<InFile<ValidationRule>> rules =
            [.. map.Maps("rules").Select(one => new InFile<ValidationRule>(One(one, origin, days, names, known), source.File, one.Line))];
        if (rules.Count == 0)
        {
            map.Refuse("tệp chưa có quy tắc nào.");
        }

        map.RefuseUnknownKeys();
        return rules;
    }

    private static ValidationRule One(YamlMap map, string origin, (DateOnly From, DateOnly? To) days, KnownNames names, RuleNames known)
    {
        var (from, to) = map["valid_from"].IsEmpty ? (days.From, map["valid_to"].OptionalDate() ?? days.To) : Validity.Of(map["valid_from"], map["valid_to"]);
        var rule = new ValidationRule
        {
            Key = map["key"].Key(),
            Version = map["version"].IsEmpty ? 1 : map["version"].Integer(1, 999),
            Kind = map["kind"].OneOf(Kinds),
            Left = Side(map["left"]),
            Comparison = map["comparison"].IsEmpty ? null : map["comparison"].OneOf(Comparisons),
            Right = map["right"].IsEmpty ? "" : Side(map["right"]),
            Low = Number.In(map["low"], 4),
            High = Number.In(map["high"], 4),
            Times = Number.In(map["times"], 4),
            Share = Number.In(map["share"], 4),
            Floor = Number.In(map["floor"], 4) ?? 0,
            Severity = map["severity"].OneOf(Severities),
            Message = map["message"].Required(ValidationRule.MessageLimit),
            Reason = map["reason"].Required(ValidationRule.ReasonLimit),
            Source = map["source"].Optional(ValidationRule.SourceLimit) ?? origin,
            ForKinds = names.KindsIn(map),
            Forms = [.. map.Texts("forms").Select(form => form.Key())],
            ValidFrom = from,
            ValidTo = to,
            ContentHash = "",
        };
        foreach (var problem in CheckRule.Of(rule, known))
        {
            var key = KeysOfFields[problem.Field];
            (problem.Field is nameof(ValidationRule.Forms) ? map.Texts(key)[0] : map[key]).Refuse(problem.Words);
        }

        map.RefuseUnknownKeys();
        rule.ContentHash = HashRule.Of(rule);
        return rule;
    }

    // Kept as it is always written, so that spaces and signs make no other rule; what cannot be read is refused with the rest.
    private static string Side(Cell cell)
    {
        var text = cell.Text?.Trim() ?? "";
        return RuleExpression.Read(text).Expression?.ToString() ?? text;
    }
}
