using System.Globalization;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>The year inside a symbol is the year of its date.</summary>
internal sealed class C602YearAgainstDate : Check
{
    public override CheckDescription Description { get; } = new(
        "C602",
        "Năm trong số, ký hiệu văn bản phải trùng với năm của ngày ban hành ghi kèm và thuộc khóa Quốc hội ghi trong ký hiệu.",
        "The year inside a symbol must be the year of the date given with it and lie in the term of the National Assembly that the symbol names.",
        ["Theo Nghị định số 20/2019/NĐ-CP ngày 21/02/2020 của Chính phủ.", "Triển khai Luật số 10/2022/QH14 về thực hiện dân chủ ở cơ sở."],
        ["Triển khai Luật số 10/2022/QH15 và Luật số 14/2021/QH14.", "Theo Nghị định số 20/2019/NĐ-CP ngày 21/02/2019 của Chính phủ.", "Theo Kế hoạch số 20/KH-UBND ngày 21/02/2020."]);

    private const int FirstTerm = 10;

    // Terms of the National Assembly, X to XVI; the year of an election belongs to both.
    private static readonly int[] TermBegins = [1997, 2002, 2007, 2011, 2016, 2021, 2026];

    public override void Run(CheckWork work)
    {
        foreach (var symbol in work.Reading.Symbols)
        {
            JudgeTerm(work, symbol);
            if (symbol.Year == 0 || symbol.Date is not { } date)
                continue;
            work.Claim(Code, symbol.Year == date.Y ? Verdict.Holds : Verdict.Contradicts, symbol.Year, date.Y, [symbol.Span, date.Span]);
            if (symbol.Year != date.Y)
                work.Find(Code, Severity.Error, symbol.Span, symbol.Text, null, $"{Write.Of(symbol.Year)} != {Write.Of(date.Y)}", [date.Span]);
        }
    }

    /// <summary>Acts of the National Assembly carry its term; a law of 2022 cannot be of the 14th (2016-2021).</summary>
    private void JudgeTerm(CheckWork work, Symbol symbol)
    {
        var at = symbol.Key.IndexOf("QH", StringComparison.Ordinal);
        if (symbol.Party || symbol.Year == 0 || at < 0 || !int.TryParse(symbol.Key.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var term) || term < FirstTerm || term - FirstTerm >= TermBegins.Length)
            return;
        var (from, to) = (TermBegins[term - FirstTerm], term - FirstTerm + 1 < TermBegins.Length ? TermBegins[term - FirstTerm + 1] : int.MaxValue);
        var holds = symbol.Year >= from && symbol.Year <= to;
        work.Claim(Code, holds ? Verdict.Holds : Verdict.Contradicts, symbol.Year, null, [symbol.Span]);
        if (!holds)
            work.Find(Code, Severity.Error, symbol.Span, symbol.Text, null, $"QH{Write.Of(term)}: {Write.Of(from)} .. {(to == int.MaxValue ? "" : Write.Of(to))}", []);
    }
}
