using System.Globalization;

namespace Danchu.Core.Files;

/// <summary>A cell of a spreadsheet that holds a formula: what it says and whether a value was saved with it.</summary>
internal sealed class SheetFormula(string cell)
{
    private const int LongestCell = 12;
    private const int LongestShown = 60;

    private bool hasText;

    /// <summary>"C8"; empty where the file gives no sensible place.</summary>
    public string Cell { get; } = cell.Length > LongestCell ? "" : cell;

    public int Line => int.TryParse(Cell.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), CultureInfo.InvariantCulture, out var line) ? line : 1;

    /// <summary>Without "=".</summary>
    public string Text { get; private set; } = "";

    /// <summary>As the program that saved the file had it; empty when none was saved.</summary>
    public string Value { get; private set; } = "";

    public string Refusal => $"ô {Cell} là công thức; hãy ghi giá trị (chép ô rồi dán kiểu “chỉ giá trị”).";

    /// <summary>For who sent the file.</summary>
    public string Note => Value.Length > 0 ? $"ô {Cell} là công thức {Text}: lấy giá trị đã lưu trong tệp là {Value}, không tính lại"
        : $"ô {Cell} là công thức {Text} chưa có giá trị lưu trong tệp: coi như ô trống (mở tệp bằng Excel rồi lưu lại để có giá trị)";

    /// <summary>A text of the package that comes after the formula was met: its own, then its value, if they are in its cell.</summary>
    public void SeeText(string cell, string text)
    {
        if (!string.Equals(cell, Cell, StringComparison.Ordinal))
        {
            return;
        }

        var shown = text.Length > LongestShown ? text[..LongestShown] + "…" : text;
        (Text, Value) = hasText ? (Text, Value.Length > 0 ? Value : shown) : (shown, "");
        hasText = true;
    }
}
