using System.Globalization;
using Danchu.Core.Files;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics.Files;

/// <summary>The labelled rows around a table of criteria, and its classes, vetoes and quotas: taken as they would be typed, each with its place.</summary>
internal sealed class ParseRubricInfo(string file, ErrorList errors)
{
    private readonly Dictionary<string, SheetCell> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SheetCell Cell, List<string> Lines)> lists = new(StringComparer.Ordinal);
    private string block = "";

    /// <summary>Vetoes of the file with their keys: their words keep them.</summary>
    public List<Veto> Keyed { get; } = [];

    public string Value(string label) => values.TryGetValue(label, out var cell) ? cell.Text : "";

    public string Lines(string block) => lists.TryGetValue(block, out var list) ? string.Join('\n', list.Lines) : "";

    public void Take(SheetRow row)
    {
        var cells = row.Filled.ToList();
        if (BlockOf(cells) is { } opened)
        {
            block = opened;
        }
        else if (Label(cells) is { } label)
        {
            (values[label.Name], block) = (label.Value, "");
        }
        else if (block.Length > 0)
        {
            TakeEntry(cells);
        }
    }

    public DateOnly? Day(string label)
    {
        if (!values.TryGetValue(label, out var cell) || cell.Day is not null || cell.IsEmpty)
        {
            return cell?.Day;
        }

        if (DateOnly.TryParseExact(cell.Text, ["dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(label, $"“{ParseBands.Shown(cell.Text)}” không phải ngày có thật, như 01/04/2022.");
        return null;
    }

    public List<OrganisationKind> Kinds()
    {
        var kinds = new List<OrganisationKind>();
        foreach (var name in Value(SheetWords.ForKinds).Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParseScoring.KindNamed(name.TrimEnd('.')) is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                Refuse(SheetWords.ForKinds, $"không có loại đơn vị “{ParseBands.Shown(name)}” (các loại cách nhau bằng dấu chấm phẩy: "
                    + $"{string.Join("; ", OrganisationKinds.Reporting.Select(value => value.Label()))}).");
            }
        }

        return kinds;
    }

    /// <summary>At the label's cell when it is there, else at the file.</summary>
    public void Refuse(string label, string reason)
    {
        var cell = values.GetValueOrDefault(label) ?? (lists.TryGetValue(label, out var list) ? list.Cell : null);
        errors.Add(file, cell?.Line ?? 1, cell is null ? reason : $"{cell.Place}: {reason}");
    }

    private static string? BlockOf(List<SheetCell> cells) => cells switch
    {
        [var first, var second, ..] when SheetWords.Same(first.Text, SheetWords.Classes) && SheetWords.Same(second.Text, SheetWords.ClassFrom) =>
            SheetWords.Classes,
        [var first, var second, ..] when SheetWords.Same(first.Text, SheetWords.Vetoes) && SheetWords.Same(second.Text, SheetWords.VetoCap) =>
            SheetWords.Vetoes,
        [var first, var second, ..] when SheetWords.Same(first.Text, SheetWords.Quotas) && SheetWords.Same(second.Text, SheetWords.QuotaPercent) =>
            SheetWords.Quotas,
        _ => null,
    };

    private static (string Name, SheetCell Value)? Label(List<SheetCell> cells)
    {
        if (cells is [var label, var value, ..] && SheetWords.Labels.FirstOrDefault(name => SheetWords.Same(name, label.Text)) is { } known)
        {
            return (known, value);
        }

        // "Tên bảng: …" in one cell.
        var colon = cells is [var only] ? only.Text.IndexOf(':', StringComparison.Ordinal) : -1;
        return colon > 0 && SheetWords.Labels.FirstOrDefault(name => SheetWords.Same(name, cells[0].Text[..colon])) is { } inOne
            ? (inOne, cells[0] with { Text = cells[0].Text[(colon + 1)..].Trim() })
            : null;
    }

    private void TakeEntry(List<SheetCell> cells)
    {
        if (!lists.TryGetValue(block, out var list))
        {
            lists[block] = list = (cells[0], []);
        }

        var (name, value) = (cells[0].Text.ReplaceLineEndings(" "), cells.Count > 1 ? cells[1].Text : "");
        if (string.Equals(block, SheetWords.Vetoes, StringComparison.Ordinal) && cells.Count > 2)
        {
            Keyed.Add(new Veto(cells[2].Text, name, null));
        }

        list.Lines.Add(string.Equals(block, SheetWords.Quotas, StringComparison.Ordinal)
            ? $"{name}: {value}%{(cells.Count > 2 ? $" số {cells[2].Text}" : "")}"
            : $"{name}: {value}");
    }
}
