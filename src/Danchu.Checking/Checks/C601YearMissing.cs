using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Acts that are always numbered with their year.</summary>
internal sealed class C601YearMissing : Check
{
    public override CheckDescription Description { get; } = new(
        "C601",
        "Nghị định, thông tư, pháp lệnh phải được viện dẫn đủ số, năm ban hành và ký hiệu.",
        "Decrees, circulars and ordinances must be cited with number, year and symbol.",
        ["Thực hiện Nghị định số 145/NĐ-CP ngày 14/12/2020 của Chính phủ.", "Theo Thông tư số 15/TT-BTP của Bộ Tư pháp."],
        [
            "Thực hiện Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ.",
            "Thực hiện Quyết định số 346/QĐ-TTg ngày 06/4/2023 của Thủ tướng Chính phủ.",
            "Thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021.",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var symbol in work.Reading.Symbols)
        {
            if (!NeedsYear(symbol))
            {
                continue;
            }

            work.Claim(Code, symbol.Year == 0 ? Verdict.Contradicts : Verdict.Holds, null, null, [symbol.Span]);
            if (symbol.Year > 0)
            {
                continue;
            }

            // The full form stands elsewhere in the text, or the year is that of its date.
            var full = work.Reading.Symbols.Find(other => other.Year > 0 && other.SameNumber(symbol) && other.SameCode(symbol));
            var year = full?.Year ?? symbol.Date?.Y ?? 0;
            work.Find(
                Code, Severity.Error, symbol.Span, symbol.Text, year > 0 ? $"{symbol.Number.PadLeft(2, '0')}/{year}/{symbol.Code}" : null, null,
                full is null ? [] : [full.Span]);
        }
    }

    private static bool NeedsYear(Symbol symbol) => !symbol.Party
        && (symbol.Key is "NĐ-CP" || symbol.Key.StartsWith("PL-UBTVQH", StringComparison.Ordinal) || symbol.Key.StartsWith("TT-B", StringComparison.Ordinal)
            || symbol.Key.StartsWith("TTLT-", StringComparison.Ordinal));
}
