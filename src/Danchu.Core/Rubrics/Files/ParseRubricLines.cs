using System.Text.RegularExpressions;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using IndicatorKind = Danchu.Core.Indicators.IndicatorKind;

namespace Danchu.Core.Rubrics.Files;

/// <summary>Reads the rows under the heading of a table of criteria, one line each; every fault is named at its cell.</summary>
internal sealed partial class ParseRubricLines(string file, IReadOnlyDictionary<string, IndicatorKind> indicators, ErrorList errors)
{
    private readonly List<SheetLine> lines = [];
    private readonly Dictionary<string, string> placeOfKey = new(StringComparer.Ordinal);
    private readonly GuessDepth guess = new();
    private Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public IReadOnlyList<SheetLine> Lines => lines;

    public decimal? Total { get; private set; }

    /// <summary>Where the columns stand; null when the row is no heading of such a table.</summary>
    public static Dictionary<string, int>? Heading(SheetRow row)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < row.Cells.Count; at++)
        {
            var bare = SheetWords.Bare(row.Cells[at].Text);
            var heading = SheetWords.Headings.FirstOrDefault(h => h.Value.Contains(bare, StringComparer.Ordinal)).Key;
            if (heading is not null)
            {
                found.TryAdd(heading, at);
            }
        }

        return found.ContainsKey(SheetWords.Text) && found.ContainsKey(SheetWords.Points) ? found : null;
    }

    public void Begin(Dictionary<string, int> columns) => this.columns = columns;

    /// <returns>False when the row was the total, with which the table ends.</returns>
    public bool Take(SheetRow row)
    {
        if (IsTotal(row))
        {
            Total = Points(At(row, SheetWords.Points));
            return false;
        }

        // "(1) (2) (3)" below the headings.
        if (!row.Filled.All(cell => ColumnMark().IsMatch(cell.Text)))
        {
            lines.Add(Line(row));
        }

        return true;
    }

    private SheetCell At(SheetRow row, string heading) => row[columns.TryGetValue(heading, out var at) ? at : null];

    private bool IsTotal(SheetRow row) =>
        At(row, SheetWords.Number) is var number && At(row, SheetWords.Text) is var text
        && SheetWords.Totals.Contains(SheetWords.Bare(text.IsEmpty ? number.Text : text.Text), StringComparer.Ordinal) && (number.IsEmpty || text.IsEmpty);

    private SheetLine Line(SheetRow row)
    {
        var number = Text(At(row, SheetWords.Number), Rubric.NumberLimit, SheetWords.Number).Trim().TrimEnd('.');
        var text = Text(At(row, SheetWords.Text), Rubric.TextLimit, SheetWords.Text);
        if (text.Length == 0)
        {
            Refuse(At(row, SheetWords.Text), "thiếu nội dung tiêu chí.");
        }

        var scoring = At(row, SheetWords.Scoring);
        var rules = columns.ContainsKey(SheetWords.Scoring) ? ParseScoring.From(scoring.Text) : ParseScoring.FromProse(text);
        rules.Faults.ForEach(fault => Refuse(scoring, fault + "."));
        Bounds(rules, scoring);
        var guidance = Text(At(row, SheetWords.Guidance), Rubric.TextLimit, SheetWords.Guidance);
        return new SheetLine(
            row, At(row, SheetWords.Points), Depth(row, number, text), KeyOf(row, text), number, text, Points(At(row, SheetWords.Points)), rules,
            string.Join('\n', rules.Guidance.Append(guidance).Where(part => part.Length > 0)),
            Text(At(row, SheetWords.Doubt), Rubric.TextLimit, SheetWords.Doubt));
    }

    private void Bounds(ScoringRules rules, SheetCell cell)
    {
        foreach (var key in rules.Deductions.Select(d => d.Indicator)
            .Append(rules.Proposal?.Numerator)
            .Append(rules.Proposal?.Denominator)
            .OfType<string>()
            .Where(key => !indicators.ContainsKey(key)))
        {
            Refuse(cell, $"không có chỉ tiêu “{ParseBands.Shown(key)}” trong danh mục.");
        }

        foreach (var deduction in rules.Deductions.Where(d => !KeyPattern().IsMatch(d.Key)))
        {
            Refuse(cell, $"“{ParseBands.Shown(deduction.Key)}” không phải mã hợp lệ (chữ thường không dấu, chữ số, gạch nối).");
        }

        foreach (var again in rules.Deductions.GroupBy(d => d.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Refuse(cell, $"mã “{again.Key}” của mức trừ bị lặp lại.");
        }
    }

    private int Depth(SheetRow row, string number, string text)
    {
        var before = lines.Count == 0 ? 0 : lines[^1].Depth;
        if (!columns.ContainsKey(SheetWords.Depth))
        {
            return Math.Min(guess.Next(number, text), before + 1);
        }

        var cell = At(row, SheetWords.Depth);
        if (!int.TryParse(cell.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var depth)
            || depth is < 1 or > Rubric.DepthLimit)
        {
            Refuse(cell, $"“{ParseBands.Shown(cell.Text)}” không phải cấp từ 1 đến {Rubric.DepthLimit}.");
            return Math.Max(1, before);
        }

        if (depth > before + 1)
        {
            Refuse(cell, before == 0 ? "dòng đầu phải ở cấp 1." : $"cấp {depth} đứng ngay sau cấp {before}: thiếu dòng cấp {before + 1} ở giữa.");
            return before + 1;
        }

        return depth;
    }

    private string KeyOf(SheetRow row, string text)
    {
        var cell = At(row, SheetWords.Key);
        var key = cell.IsEmpty ? NewKey.Of(text, placeOfKey.Keys) : cell.Text;
        if (!cell.IsEmpty && (!KeyPattern().IsMatch(key) || key.Length > Cell.KeyLimit))
        {
            Refuse(cell, $"“{ParseBands.Shown(key)}” không phải mã hợp lệ (chữ thường không dấu, chữ số, gạch nối; không quá {Cell.KeyLimit} ký tự).");
        }
        else if (!placeOfKey.TryAdd(key, row.Place))
        {
            Refuse(cell, $"mã “{key}” đã có ở {placeOfKey[key]}.");
        }

        return key;
    }

    private decimal? Points(SheetCell cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var number = cell.Number is { } exact
            ? (decimal.Round(exact, ParseDecimal.Decimals) == exact && exact >= 0 ? exact : null)
            : ParseDecimal.Of(PointsWord().Replace(cell.Text, ""));
        if (number is not { } points || points > Rubric.PointsLimit)
        {
            Refuse(
                cell,
                $"“{ParseBands.Shown(cell.Text)}” không phải số điểm từ 0 đến {Rubric.PointsLimit:0} với tối đa {ParseDecimal.Decimals} chữ số thập phân.");
            return 0;
        }

        return points;
    }

    private string Text(SheetCell cell, int limit, string heading)
    {
        if (cell.Text.Length > limit)
        {
            Refuse(cell, $"{heading} dài {cell.Text.Length} ký tự, tối đa {limit}.");
        }

        return InputText.Lines(cell.Text);
    }

    private void Refuse(SheetCell cell, string reason) => errors.Add(file, cell.Line, $"{cell.Place}: {reason}");

    [GeneratedRegex(@"\s*(điểm|đ)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PointsWord();

    [GeneratedRegex(@"^\(\d{1,2}\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnMark();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();
}
