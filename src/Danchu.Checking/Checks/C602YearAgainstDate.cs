using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>The year inside a symbol is the year of its date.</summary>
internal sealed class C602YearAgainstDate : Check
{
    public override CheckDescription Description { get; } = new(
        "C602",
        "Năm trong số, ký hiệu văn bản phải trùng với năm của ngày ban hành ghi kèm.",
        "The year inside a symbol must be the year of the date given with it.",
        ["Theo Nghị định số 20/2019/NĐ-CP ngày 21/02/2020 của Chính phủ."],
        ["Theo Nghị định số 20/2019/NĐ-CP ngày 21/02/2019 của Chính phủ.", "Theo Kế hoạch số 20/KH-UBND ngày 21/02/2020."]);

    public override void Run(CheckWork work)
    {
        foreach (var symbol in work.Reading.Symbols)
        {
            if (symbol.Year == 0 || symbol.Date is not { } date)
            {
                continue;
            }

            work.Claim(Code, symbol.Year == date.Y ? Verdict.Holds : Verdict.Contradicts, symbol.Year, date.Y, [symbol.Span, date.Span]);
            if (symbol.Year != date.Y)
            {
                work.Find(Code, Severity.Error, symbol.Span, symbol.Text, null, $"{Write.Of(symbol.Year)} != {Write.Of(date.Y)}", [date.Span]);
            }
        }
    }
}
