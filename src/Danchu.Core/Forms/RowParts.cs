using Danchu.Core.Indicators;

namespace Danchu.Core.Forms;

/// <summary>The rows of a group as they are shown and printed: below one that is divided its parts, "Trong đó".</summary>
public static class RowParts
{
    /// <param name="indicators">By key, parts among them.</param>
    public static IEnumerable<FormRow> Shown(this FormGroup group, IReadOnlyDictionary<string, Indicator> indicators) =>
        group.Rows.SelectMany(row => PartsOf(row, indicators).Prepend(row));

    private static IEnumerable<FormRow> PartsOf(FormRow row, IReadOnlyDictionary<string, Indicator> indicators) => row.Breakdown is not { } breakdown
        ? []
        : indicators.Values
            .Where(part => string.Equals(part.Whole, row.Indicator, StringComparison.Ordinal)
                && string.Equals(part.Breakdown, breakdown, StringComparison.Ordinal))
            .OrderBy(part => part.Slot).ThenBy(part => part.Key, StringComparer.Ordinal)
            .Select((part, at) => new FormRow("", (at == 0 ? "Trong đó: " : "") + NameOf(part, indicators), part.Key, row.Scope, ""));

    // "Số nhân khẩu: Mông" below "Số nhân khẩu" is "Mông".
    private static string NameOf(Indicator part, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var before = indicators.GetValueOrDefault(part.Whole!)?.Name + ": ";
        return part.Name.StartsWith(before, StringComparison.Ordinal) ? part.Name[before.Length..] : part.Name;
    }
}
