using System.Globalization;

namespace Danchu.Core.Files;

/// <summary>Parses a number written in a catalogue file.</summary>
internal static class Number
{
    /// <summary>Numbers in files are plain: digits, a point before decimals, no thousands marks, so that no reader can take 1.078 for two things.</summary>
    public static decimal? In(Cell cell, int decimals)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var text = cell.Text!.Trim();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (text.Length > 24
            || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || (point >= 0 && text.Length - point - 1 > decimals))
        {
            cell.Refuse($"“{text}” không phải số hợp lệ (chỉ chữ số, dấu chấm trước phần thập phân, tối đa {decimals} chữ số thập phân).");
            return null;
        }

        return number;
    }
}
