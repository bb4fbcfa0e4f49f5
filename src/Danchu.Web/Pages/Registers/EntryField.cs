using Danchu.Core.Registers;

namespace Danchu.Web.Pages.Registers;

/// <summary>One field of an entry beside the page it stands on.</summary>
public sealed record EntryField(EntryPage Page, RegisterColumn Column)
{
    public string Id => $"Input_Fields_{Column.Key}";

    public string Name => $"Fields.{Column.Key}";

    public string Value => Page.Value(Column.Key);

    public string Why => Page.Why(Column.Key);

    public IReadOnlyList<string> Chosen => Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Label => Column switch
    {
        { Kind: ColumnKind.Money, Unit: "" } => $"{Column.Name} (đồng)",
        { Kind: ColumnKind.Area, Unit: "" } => $"{Column.Name} (m²)",
        { Unit.Length: > 0 } => $"{Column.Name} ({Column.Unit})",
        _ => Column.Name,
    };

    public string Hint => Column switch
    {
        { Hint.Length: > 0 } => Column.Hint,
        { Many: true, Kind: not (ColumnKind.Choice or ColumnKind.Entry) } => "Nhiều thì mỗi dòng một",
        { Private: true } => "Chỉ người của đơn vị đọc được",
        _ => "",
    };
}
