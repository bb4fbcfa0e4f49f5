using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;

namespace Danchu.Core.Forms;

/// <summary>Parses the lines of a form as typed; all faulty fields are reported at once, each at its field: "Indicator.2-5".</summary>
internal sealed class ParseFormLine(IReadOnlyList<ListIndicators.Row> indicators)
{
    private readonly IndicatorLines lines = new(indicators);
    private readonly HashSet<(string Indicator, Scope Scope)> asked = [];

    public List<Refusal> Refusals { get; } = [];

    public FormLine From(FormLineDraft typed, FormLine before)
    {
        var number = EnteredText.Line(Refusals, typed.Number, "Số thứ tự", FormRow.NumberLimit, Field("Number", typed));
        var label = EnteredText.Line(Refusals, typed.Label, "Nội dung", FormRow.LabelLimit, Field("Label", typed));
        Require(number.Length > 0, "Nhập số thứ tự, hoặc dấu “-”.", Field("Number", typed));
        Require(label.Length > 0, before.IsGroup ? "Nhập tên nhóm." : "Nhập nội dung của dòng.", Field("Label", typed));
        if (FillPlaces.Refuse(label, "Nội dung", Field("Label", typed)) is { } unknown)
        {
            Refusals.Add(unknown);
        }

        return before with { Row = before.IsGroup ? before.Row with { Number = number, Label = label } : Row(typed, number, label) };
    }

    /// <summary>A row of one indicator, of the unit itself, called as the indicator is.</summary>
    public FormRow New(ArrangeRows.NewRow added)
    {
        var (field, before) = ($"Add.{added.Group}", Refusals.Count);
        if (SumLine.Read(added.Indicator, lines, field, Refusals) is { } terms)
        {
            RefuseSumOf(terms, field, isRead: Refusals.Count == before);
            return new FormRow("", "Cộng", "", Scope.Own, "") { Sum = terms };
        }

        var key = lines.Parse(added.Indicator, field, Refusals).FirstOrDefault() ?? "";
        Require(key.Length == 0 || asked.Add((key, Scope.Own)), $"Chỉ tiêu “{key}” đã có trong biểu.", field);
        return new FormRow("", indicators.FirstOrDefault(i => string.Equals(i.Key, key, StringComparison.Ordinal))?.Name ?? "", key, Scope.Own, "");
    }

    private static string Field(string name, FormLineDraft typed) => $"{name}.{typed.Key}";

    private FormRow Row(FormLineDraft typed, string number, string label)
    {
        var note = EnteredText.Line(Refusals, typed.Note, "Ghi chú", FormRow.NoteLimit, Field("Note", typed));
        var scope = ScopeOf(typed);
        var (field, before) = (Field("Indicator", typed), Refusals.Count);
        if (SumLine.Read(typed.Indicator, lines, field, Refusals) is { } terms)
        {
            RefuseSumOf(terms, field, isRead: Refusals.Count == before);
            Require(typed.Breakdown.Trim().Length == 0, "Dòng cộng không chia theo từng phần.", Field("Breakdown", typed));
            return new FormRow(number, label, "", scope, note) { Sum = terms };
        }

        var keys = lines.Parse(typed.Indicator, field, Refusals);
        if (Refusals.Count == before)
        {
            Require(keys.Count == 1, "Chọn một chỉ tiêu cho dòng này, hoặc nhiều chỉ tiêu có dấu + giữa chúng để cộng.", field);
        }

        if (keys is [var key])
        {
            Require(asked.Add((key, scope)), $"Chỉ tiêu “{key}” trong phạm vi này đã có ở một dòng đứng trên.", field);
            Require(
                scope.Kind == ScopeKind.Own || Known(key).Adds,
                $"Chỉ tiêu “{key}” không cộng được nên chỉ hỏi số của chính đơn vị.", Field("Scope", typed));
        }

        return new FormRow(number, label, keys.FirstOrDefault() ?? "", scope, note) { Breakdown = BreakdownOf(typed, keys.FirstOrDefault()) };
    }

    private ListIndicators.Row Known(string key) => indicators.First(i => string.Equals(i.Key, key, StringComparison.Ordinal));

    private void RefuseSumOf(List<RowTerm> terms, string field, bool isRead)
    {
        if (isRead && RefuseSum.Of(terms.ConvertAll(term => (term, Known(term.Indicator)))) is { } refusal)
        {
            Refusals.Add(new Refusal(refusal, field));
        }
    }

    private string? BreakdownOf(FormLineDraft typed, string? key)
    {
        if (typed.Breakdown.Trim() is not { Length: > 0 } wanted || key is null)
        {
            return null;
        }

        var known = Known(key).Breakdowns;
        var breakdown = known.FirstOrDefault(name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
        Require(
            breakdown is not null,
            known.Count == 0 ? $"Chỉ tiêu “{key}” không chia thành phần nào." : $"Chỉ tiêu “{key}” chỉ chia theo: {string.Join(", ", known)}.",
            Field("Breakdown", typed));
        return breakdown;
    }

    private Scope ScopeOf(FormLineDraft typed)
    {
        var scope = Scope.FromWord(typed.Scope);
        Require(scope is { Kind: not ScopeKind.Organisation }, "Chọn phạm vi của dòng.", Field("Scope", typed));
        return scope ?? Scope.Own;
    }

    private void Require(bool holds, string message, string field)
    {
        if (!holds)
        {
            Refusals.Add(new Refusal(message, field));
        }
    }
}
