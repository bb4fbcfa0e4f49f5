using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>The date of an act against the register of legal documents.</summary>
internal sealed class C605DateAgainstRegister : Check
{
    public override CheckDescription Description { get; } = new(
        "C605",
        "Ngày ban hành ghi trong báo cáo phải đúng với danh mục văn bản pháp luật.",
        "The date given for an act must be the one in the register of legal documents.",
        ["Thực hiện Nghị định số 61/2023/NĐ-CP ngày 18/8/2023 của Chính phủ.", "Thực hiện Nghị quyết số 39-NQ/TW, ngày 14/7/2015 của Bộ Chính trị."],
        ["Thực hiện Nghị định số 61/2023/NĐ-CP ngày 16/8/2023 của Chính phủ.", "Thực hiện Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị."])
    {
        ExampleOptions = new CheckOptions
        {
            Register =
            [
                new("61/2023/NĐ-CP", new DateOnly(2023, 8, 16), null, "Về xây dựng và thực hiện hương ước, quy ước của cộng đồng dân cư"),
                new("39-NQ/TW", new DateOnly(2015, 4, 17), null, "Về tinh giản biên chế"),
                new("124-QĐ/TW", new DateOnly(2018, 2, 2), null, "Giám sát của Mặt trận Tổ quốc"),
            ],
        },
    };

    public override void Run(CheckWork work)
    {
        if (work.Options.Register.Count == 0)
        {
            return;
        }

        foreach (var symbol in work.Reading.Symbols)
        {
            var rows = symbol.Date?.Date is null ? [] : work.Register.Find(symbol);
            if (rows.Count == 0 || symbol.Date?.Date is not { } day)
            {
                continue;
            }

            if (rows.Any(row => row.IssuedOn == day))
            {
                work.Claim(Code, Verdict.Holds, null, null, [symbol.Span, symbol.Date.Span]);
                continue;
            }

            // Numbers without a year start again each term: another year may be another act (124-QĐ/TW of 2018 and of 2023).
            var row = rows.FirstOrDefault(row => row.IssuedOn is { } issued && !row.Doubtful && (symbol.Year > 0 || issued.Year == day.Year));
            if (row is null)
            {
                continue;
            }

            work.Claim(Code, Verdict.Contradicts, null, null, [symbol.Span, symbol.Date.Span]);
            work.Find(
                Code, symbol.Year > 0 ? Severity.Error : Severity.Warning, symbol.Date.Span, Write.Of(day), Write.Of(row.IssuedOn!.Value), null, [symbol.Span]);
        }
    }
}
