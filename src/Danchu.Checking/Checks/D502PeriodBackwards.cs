using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Periods whose end lies before their beginning.</summary>
internal sealed class D502PeriodBackwards : Check
{
    private static readonly ulong From = WordHashes.Hash("từ");
    private static readonly ulong To = WordHashes.Hash("đến");

    public override CheckDescription Description { get; } = new(
        "D502",
        "Ngày đầu của một khoảng thời gian không được sau ngày cuối.",
        "A period must not begin after it ends.",
        ["Số liệu tính từ ngày 15/12/2023 đến ngày 14/12/2023."],
        ["Số liệu tính từ ngày 15/12/2022 đến ngày 14/12/2023.", "Từ 01/01/2022 đến 17/3/2022 tiếp nhận 20 hồ sơ."]);

    public override void Run(CheckWork work)
    {
        var (reading, dates) = (work.Reading, work.Reading.Dates);
        for (var d = 0; d + 1 < dates.Count; d++)
        {
            var (start, end) = (dates[d], dates[d + 1]);
            if (start.Date is not { } first || end.Date is not { } last || end.Token - start.Next > 3 || !IsPeriod(reading, start, end))
            {
                continue;
            }

            work.Claim(Code, first > last ? Verdict.Contradicts : Verdict.Holds, null, null, [start.Span, end.Span]);
            if (first > last)
            {
                work.Find(
                    Code, Severity.Error, new(start.Span.Start, end.Span.End), Write.Of(first), null, $"{Write.Of(first)} > {Write.Of(last)}",
                    [start.Span, end.Span]);
            }
        }
    }

    private static bool IsPeriod(ReportReading reading, DateRead start, DateRead end)
    {
        var to = false;
        for (var i = start.Next; i < end.Token; i++)
        {
            to |= reading.IsWord(i, To);
        }

        return to && (reading.IsWord(start.Token - 1, From) || reading.IsWord(start.Token - 2, From));
    }
}
