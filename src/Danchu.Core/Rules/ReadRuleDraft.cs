using Danchu.Checking.Numbers;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Rules;

/// <summary>Turns what was typed into a rule, or says at which field it is none.</summary>
internal static class ReadRuleDraft
{
    private const int Decimals = 2;

    public static (ValidationRule Rule, List<Refusal> Refusals) From(RuleDraft draft, RuleNames names, OrganisationId owner, string key, int version)
    {
        List<Refusal> refusals = [];
        var (asksRight, isChange, isBounds) = (
            draft.Kind is RuleKind.Comparison or RuleKind.Requirement, draft.Kind == RuleKind.Change, draft.Kind == RuleKind.Bounds);
        var rule = new ValidationRule
        {
            Key = key,
            Version = version,
            OwnerId = owner,
            Kind = draft.Kind,
            Left = Side(draft.Left, null, nameof(RuleDraft.Left), names, refusals),
            Comparison = draft.Kind == RuleKind.Comparison ? draft.Comparison : null,
            Right = asksRight ? Side(draft.Right, draft.Constant, nameof(RuleDraft.Right), names, refusals) : "",
            Low = isBounds ? Number(draft.Low, nameof(RuleDraft.Low), refusals) : null,
            High = isBounds ? Number(draft.High, nameof(RuleDraft.High), refusals) : null,
            Times = isChange ? Number(draft.Times, nameof(RuleDraft.Times), refusals) : null,
            Share = isChange ? Number(draft.Share, nameof(RuleDraft.Share), refusals) : null,
            Floor = isChange ? Number(draft.Floor, nameof(RuleDraft.Floor), refusals) ?? 0 : 0,
            Severity = draft.Severity,
            Message = EnteredText.Line(refusals, draft.Message, "Câu thông báo", ValidationRule.MessageLimit, nameof(RuleDraft.Message)),
            Reason = EnteredText.Line(refusals, draft.Reason, "Vì sao", ValidationRule.ReasonLimit, nameof(RuleDraft.Reason)),
            Source = EnteredText.Line(refusals, draft.Source, "Căn cứ", ValidationRule.SourceLimit, nameof(RuleDraft.Source)),
            ForKinds = [.. draft.ForKinds.Distinct().Order()],
            Forms = [.. draft.Forms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ValidFrom = new DateOnly(Math.Clamp(draft.FromYear, 2000, 2200), 1, 1),
            ContentHash = "",
        };
        Check(rule, names, refusals);
        rule.ContentHash = HashRule.Of(rule);
        return (rule, refusals);
    }

    private static void Check(ValidationRule rule, RuleNames names, List<Refusal> refusals)
    {
        if (refusals.Count == 0 && rule.Message.Length == 0)
        {
            rule.Message = SuggestMessage.Of(RuleReading.Of(rule), names.Indicators);
        }

        if (rule.Reason.Length == 0)
        {
            refusals.Add(new Refusal("Hãy ghi vì sao số liệu phải như vậy: người nhập số sẽ đọc khi không đồng ý.", nameof(RuleDraft.Reason)));
        }

        var known = refusals.Select(refusal => Head(refusal.Field)).ToHashSet(StringComparer.Ordinal);
        refusals.AddRange(CheckRule.Of(rule, names).Where(problem => !known.Contains(problem.Field)).Select(problem => new Refusal(
            char.ToUpperInvariant(problem.Words[0]) + problem.Words[1..],
            problem.Field is nameof(RuleDraft.Left) or nameof(RuleDraft.Right) ? problem.Field + "[0].Indicator" : problem.Field)));
    }

    private static string Head(string? field) => (field ?? "").Split('[')[0];

    private static string Side(List<TermDraft> lines, string? constant, string field, RuleNames names, List<Refusal> refusals)
    {
        var parts = new List<string>();
        foreach (var (at, line) in lines.Index().Where(line => !line.Item.IsEmpty))
        {
            var name = $"{field}[{at}]";
            var factor = Signed(line.Factor, name + ".Factor", refusals) ?? 1;
            if (Term(line.Indicator, names) is not { } term)
            {
                refusals.Add(new Refusal($"Không có chỉ tiêu “{InputText.Line(line.Indicator)}”: hãy chọn trong danh sách.", name + ".Indicator"));
            }
            else
            {
                parts.Add(Part(factor, term.Name));
            }
        }

        if (Signed(constant, nameof(RuleDraft.Constant), refusals) is { } number and not 0)
        {
            parts.Add((number < 0 ? "- " : "+ ") + RuleDraft.Write(Math.Abs(number)));
        }

        var written = string.Join(' ', parts);
        return RuleExpression.Read(written.TrimStart('+', ' ')).Expression?.ToString() ?? written.TrimStart('+', ' ');
    }

    private static string Part(decimal factor, string name)
    {
        var size = Math.Abs(factor);
        return (factor < 0 ? "- " : "+ ") + (size == 1 ? "" : RuleDraft.Write(size) + " * ") + name;
    }

    // From the list the name stands in brackets at the end; who knows it may type it alone, or the indicator's full name.
    private static RuleTerm? Term(string? typed, RuleNames names)
    {
        var text = InputText.Line(typed);
        var open = text.LastIndexOf('[');
        var name = open >= 0 && text.EndsWith(']') ? text[(open + 1)..^1] : text;
        if (RuleTerm.Read(name) is { } term && names.Indicators.ContainsKey(term.Indicator))
        {
            return term;
        }

        var called = names.Indicators.Values.Where(i => string.Equals(i.Name, text, StringComparison.OrdinalIgnoreCase)).ToList();
        return called is [var only] ? new RuleTerm(1, only.Key, RatioPart.Value, Indicators.Scope.Own) : null;
    }

    private static decimal? Number(string? typed, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        // As in the figures' own fields: 1.500 is fifteen hundred.
        var number = (TypedNumber.Parse(typed, Decimals) as TypedNumber.Value)?.Number;
        if (number is null)
        {
            refusals.Add(new Refusal($"Không đọc được “{InputText.Line(typed)}” là số; ghi ví dụ 12, 1.500 hoặc 0,5.", field));
        }

        return number;
    }

    private static decimal? Signed(string? typed, string field, List<Refusal> refusals)
    {
        var text = InputText.Line(typed);
        var negative = text.StartsWith('-') || text.StartsWith('−');
        return Number(text.TrimStart('-', '−', '+', ' '), field, refusals) is { } number ? negative ? -number : number : negative ? -1 : null;
    }
}
