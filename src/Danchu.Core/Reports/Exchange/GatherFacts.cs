using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Reports.Exchange;

/// <summary>Puts the values of a file together into figures of one report; what does not belong to it or cannot be read is a conflict.</summary>
internal sealed class GatherFacts(OpenedReport file, IReadOnlyDictionary<string, Indicator> indicators)
{
    public List<FactConflict> Conflicts { get; } = [];

    /// <returns>By indicator; null where the figure is to be taken away.</returns>
    public Dictionary<string, Figure?> Gather(IReadOnlyList<FactCell> cells)
    {
        var figures = new Dictionary<string, Figure?>(StringComparer.Ordinal);
        foreach (var group in cells.Where(Belongs).GroupBy(cell => cell.Indicator, StringComparer.Ordinal))
        {
            if (!indicators.TryGetValue(group.Key, out var indicator))
            {
                Refuse(group.First(), $"Không có chỉ tiêu “{Short(group.Key)}”.");
            }
            else if (Read([.. group], indicator) is { } read)
            {
                figures[group.Key] = read.Figure;
            }
        }

        return figures;
    }

    private bool Belongs(FactCell cell)
    {
        if (!string.Equals(cell.Unit, file.Organisation.Code, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(cell, $"Đơn vị “{Short(cell.Unit)}” không phải đơn vị báo cáo ({file.Organisation.Code}).");
            return false;
        }

        if (!PeriodCode.Names(cell.Period, file.Period))
        {
            Refuse(cell, $"Kỳ “{Short(cell.Period)}” không phải kỳ báo cáo ({PeriodCode.OfDhis(file.Period)}).");
            return false;
        }

        return true;
    }

    private (Figure? Figure, bool Done)? Read(IReadOnlyList<FactCell> cells, Indicator indicator)
    {
        var parts = cells.ToLookup(cell => cell.Part);
        if (parts.Any(part => part.Count() > 1) || (parts.Contains(FactPart.Whole) && cells.Count > 1))
        {
            return Refused(cells[1], "Chỉ tiêu này có hai lần trong tệp.");
        }

        return parts[FactPart.Whole].FirstOrDefault() switch
        {
            { Removes: true } => (null, true),
            { State: { } state } => (new Figure(state), true),
            { } whole => ReadWhole(whole, indicator),
            null => ReadRatio(parts[FactPart.Numerator].FirstOrDefault(), parts[FactPart.Denominator].FirstOrDefault(), indicator),
        };
    }

    private (Figure? Figure, bool Done)? ReadWhole(FactCell cell, Indicator indicator)
    {
        if (cell.Value.Length == 0)
        {
            return Refused(cell, "Không có giá trị: ghi số, trạng thái, hoặc dấu bỏ số đã ghi.");
        }

        return indicator.Kind == IndicatorKind.Text ? Checked(cell, Figure.OfText(cell.Value), indicator)
            : cell.Number is { } number ? Checked(cell, Figure.Of(number), indicator)
            : Refused(
                cell,
                $"Không đọc được “{Short(cell.Value)}” là số: không dùng dấu phân cách hàng nghìn, dấu phẩy hoặc dấu chấm đứng trước phần thập phân.");
    }

    private (Figure? Figure, bool Done)? ReadRatio(FactCell? numerator, FactCell? denominator, Indicator indicator)
    {
        if (numerator is { Removes: true } && denominator is { Removes: true })
        {
            return (null, true);
        }

        return numerator is { Number: { } above } && denominator is { Number: { } below }
            ? Checked(numerator, Figure.OfRatio(above, below), indicator)
            : Refused((numerator ?? denominator)!, "Tỷ số cần cả tử số và mẫu số, đều là số.");
    }

    private (Figure? Figure, bool Done)? Checked(FactCell cell, Figure figure, Indicator indicator) =>
        CheckFigure.Of(figure, indicator) is { } refusal ? Refused(cell, refusal.Message) : (figure, true);

    private (Figure? Figure, bool Done)? Refused(FactCell cell, string why)
    {
        Refuse(cell, why);
        return null;
    }

    private void Refuse(FactCell cell, string why) => Conflicts.Add(new FactConflict(cell.Place, Short(cell.Indicator), Short(cell.Value), why));

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
