using System.Globalization;
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

    /// <summary>
    /// Where the columns stand; null when the row is no heading of such a table. A heading may go over two rows ("Điểm" over "Điểm tối đa" and "Tự chấm"):
    /// below the first only names stand, none under number and text.
    /// </summary>
    /// <param name="below">The row after it.</param>
    /// <returns>The columns, and how many rows the heading takes.</returns>
    public static (Dictionary<string, int> Columns, int Rows)? Heading(SheetRow row, SheetRow? below)
    {
        var found = new Dictionary<string, (int At, int Rank)>(StringComparer.Ordinal);
        Look(row, found);
        if (!found.TryGetValue(SheetWords.Text, out var text))
        {
            return null;
        }

        var isDouble = below is not null && GoesOn(below, text.At, found);
        if (isDouble)
        {
            Look(below!, found);
        }

        return found.ContainsKey(SheetWords.Points)
            ? (found.ToDictionary(column => column.Key, column => column.Value.At, StringComparer.Ordinal), isDouble ? 2 : 1)
            : null;
    }

    private static void Look(SheetRow row, Dictionary<string, (int At, int Rank)> found)
    {
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (SheetWords.HeadingOf(row.Cells[at].Text) is var (heading, rank) && (!found.TryGetValue(heading, out var before) || rank < before.Rank))
            {
                found[heading] = (at, rank);
            }
        }
    }

    private static bool GoesOn(SheetRow below, int text, Dictionary<string, (int At, int Rank)> found) =>
        below[text].IsEmpty && (!found.TryGetValue(SheetWords.Number, out var number) || below[number.At].IsEmpty)
        && below.Filled.Any() && below.Filled.All(cell => cell.Number is null && !ColumnMark().IsMatch(cell.Text))
        && below.Filled.Any(cell => SheetWords.HeadingOf(cell.Text) is not null);

    public void Begin(Dictionary<string, int> columns) => this.columns = columns;

    /// <param name="after">The rows after it.</param>
    /// <returns>False when the table has ended: with its total, or before the place where it is signed.</returns>
    public bool Take(SheetRow row, IEnumerable<SheetRow> after)
    {
        if (IsTotal(row))
        {
            // The sum of a part is no line of its own, and no end.
            var goesOn = after.TakeWhile(next => Heading(next, null) is null).Any(IsCriterion);
            Total = goesOn ? Total : Points(At(row, SheetWords.Points));
            return goesOn;
        }

        if (IsSigned(row))
        {
            return false;
        }

        // "(1) (2) (3)" below the headings.
        if (!row.Filled.All(cell => ColumnMark().IsMatch(cell.Text)))
        {
            lines.Add(Line(row));
        }

        return true;
    }

    private bool IsCriterion(SheetRow row) => !IsTotal(row) && !At(row, SheetWords.Text).IsEmpty && GuessDepth.IsNumber(At(row, SheetWords.Number).Text)
        && At(row, SheetWords.Points) is var points && (points.Number ?? ParseDecimal.Of(PointsWord().Replace(points.Text, ""))) is not null;

    // Below the table stand the day, the signers and the addressees, in columns of their own.
    private bool IsSigned(SheetRow row) =>
        At(row, SheetWords.Points).Number is null && !GuessDepth.IsNumber(At(row, SheetWords.Number).Text)
        && row.Filled.Any(cell => Signature().IsMatch(cell.Text.Length > 200 ? cell.Text[..200] : cell.Text));

    private SheetCell At(SheetRow row, string heading) => row[columns.TryGetValue(heading, out var at) ? at : null];

    private bool IsTotal(SheetRow row) =>
        At(row, SheetWords.Number) is var number && At(row, SheetWords.Text) is var text
        && SheetWords.IsTotal(text.IsEmpty ? number.Text : text.Text) && (number.IsEmpty || text.IsEmpty);

    private SheetLine Line(SheetRow row)
    {
        var number = NumberOf(At(row, SheetWords.Number));
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

    // 1.1 that Excel took for a number: a point, no comma; and 1.10, of which it keeps 1.1, where 1.9 stood before.
    private string NumberOf(SheetCell cell)
    {
        if (cell.Number is not { } exact)
        {
            return Text(cell, Rubric.NumberLimit, SheetWords.Number).Trim().TrimEnd('.');
        }

        var number = exact.ToString("0.##", CultureInfo.InvariantCulture);
        var before = lines.Count == 0 ? "" : lines[^1].Number;
        return number.Split('.') is [var whole, { Length: 1 } part] && before.Split('.') is [var same, var last]
            && string.Equals(whole, same, StringComparison.Ordinal) && int.TryParse(last, CultureInfo.InvariantCulture, out var previous)
            && int.Parse(part, CultureInfo.InvariantCulture) * 10 == previous + 1
                ? number + "0"
                : number;
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

    [GeneratedRegex(
        @"^(Nơi nhận\b|(TM|KT|TL|TUQ|T/M|K/T|T/L)[.\s]|NGƯỜI (LẬP|CHẤM|TỔNG HỢP)|THỦ TRƯỞNG|CHỦ TỊCH|PHÓ CHỦ TỊCH|TRƯỞNG BAN|BÍ THƯ|GIÁM ĐỐC|TỔ TRƯỞNG"
            + @"|XÁC NHẬN CỦA|ĐẠI DIỆN|(?i:người (lập|chấm|tổng hợp)( biểu| bảng| điểm)?$|.{0,60}\bngày.{1,12}tháng.{1,12}năm.{0,10}$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\(\d{1,2}\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnMark();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();
}
