using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;

namespace Danchu.Core.Outlines;

/// <summary>Parses sections as typed; all faulty fields of all sections are reported at once, each at its field: "Heading.dac-diem".</summary>
internal sealed class ParseSection(IndicatorLines indicators)
{
    public List<Refusal> Refusals { get; } = [];

    public OutlineSection From(SectionDraft typed, OutlineSection before)
    {
        var (number, heading) = (Field("Number", typed), Field("Heading", typed));
        var after = before with
        {
            Number = EnteredText.Line(Refusals, typed.Number, "Số của mục", OutlineSection.NumberLimit, number),
            Heading = EnteredText.Line(Refusals, typed.Heading, "Tên mục", OutlineSection.HeadingLimit, heading),
            Guidance = EnteredText.Lines(Refusals, typed.Guidance, "Hướng dẫn", OutlineSection.GuidanceLimit, Field("Guidance", typed)),
            Items = Items(typed),
            Indicators = Indicators(typed),
            ForKinds = typed.ForKinds is { } kinds ? [.. kinds.Where(Enum.IsDefined).Distinct().Order()] : before.ForKinds,
            Writes = typed.Writes || before.Children.Count == 0,
        };
        Require(after.Number.Length > 0, "Nhập số của mục, ví dụ I hoặc 1.", number);
        Require(after.Heading.Length > 0, "Nhập tên mục.", heading);
        if (FillPlaces.Refuse(after.Heading, "Tên mục", heading) is { } unknown)
        {
            Refusals.Add(unknown);
        }

        return after;
    }

    private static string Field(string name, SectionDraft typed) => $"{name}.{typed.Key}";

    private List<string> Items(SectionDraft typed)
    {
        var field = Field("Items", typed);
        var items = InputText.Lines(typed.Items).Split('\n').Select(line => line.Trim().TrimStart('-', '–', '+', '•').Trim()).Where(item => item.Length > 0)
            .ToList();
        Require(items.Count <= OutlineSection.ItemsLimit, $"Mục “{typed.Heading}” có {items.Count} ý, tối đa {OutlineSection.ItemsLimit}.", field);
        Require(items.TrueForAll(item => item.Length <= OutlineSection.ItemLimit), $"Mỗi ý cần nêu tối đa {OutlineSection.ItemLimit} ký tự.", field);
        return items;
    }

    private List<string> Indicators(SectionDraft typed)
    {
        var field = Field("Indicators", typed);
        var keys = indicators.Parse(typed.Indicators, field, Refusals);
        Require(keys.Count <= OutlineSection.IndicatorsLimit, $"Mỗi mục tối đa {OutlineSection.IndicatorsLimit} chỉ tiêu.", field);
        return keys;
    }

    private void Require(bool holds, string message, string field)
    {
        if (!holds)
        {
            Refusals.Add(new Refusal(message, field));
        }
    }
}
