using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>A report cannot cite what did not exist yet.</summary>
internal sealed class C604ActAfterReport : Check
{
    public override CheckDescription Description { get; } = new(
        "C604",
        "Văn bản được viện dẫn không được ban hành sau ngày của báo cáo.",
        "An act cited must not be later than the report.",
        ["Số: 12/BC-UBND\nTân An, ngày 10 tháng 12 năm 2023\nBÁO CÁO\nThực hiện Kế hoạch số 35/KH-UBND ngày 20/12/2023 của UBND huyện."],
        ["Số: 12/BC-UBND\nTân An, ngày 10 tháng 12 năm 2023\nBÁO CÁO\nThực hiện Kế hoạch số 35/KH-UBND ngày 20/12/2022 của UBND huyện."]);

    public override void Run(CheckWork work)
    {
        if (work.ReportDate is not { } report)
        {
            return;
        }

        foreach (var symbol in work.Reading.Symbols)
        {
            if (ReferenceEquals(symbol, work.Letterhead.Own) || (work.Letterhead.Own is { } own && own.SameAs(symbol)))
            {
                continue;
            }

            if (symbol.Date?.Date is { } day)
            {
                Judge(work, symbol.Date!.Span, day > report, Write.Of(day), report);
            }
            else if (symbol.Year > 0)
            {
                Judge(work, symbol.Span, symbol.Year > report.Year, symbol.Text, report);
            }
        }
    }

    private void Judge(CheckWork work, TextSpan place, bool later, string stated, DateOnly report)
    {
        work.Claim(Code, later ? Verdict.Contradicts : Verdict.Holds, null, null, [place]);
        if (later)
        {
            work.Find(Code, Severity.Error, place, stated, null, $"> {Write.Of(report)}", []);
        }
    }
}
