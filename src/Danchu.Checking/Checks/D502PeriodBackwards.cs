using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Periods whose end lies before their beginning.</summary>
internal sealed class D502PeriodBackwards : Check
{
    private static readonly ulong From = WordHashes.Hash("từ");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> To = WordHashes.Set("đến tới");
    private static readonly ulong Year = WordHashes.Hash("năm");
    private static readonly PhraseBook Periods = new("giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|năm học");

    public override CheckDescription Description { get; } = new(
        "D502",
        "Ngày đầu của một khoảng thời gian không được sau ngày cuối.",
        "A period must not begin after it ends.",
        ["Số liệu tính từ ngày 15/12/2023 đến ngày 14/12/2023.", "Nghị quyết Đại hội nhiệm kỳ 2025 - 2020."],
        [
            "Số liệu tính từ ngày 15/12/2022 đến ngày 14/12/2023.", "Từ 01/01/2022 đến 17/3/2022 tiếp nhận 20 hồ sơ.",
            "Nghị quyết Đại hội nhiệm kỳ 2020 - 2025.",
        ]);

    public override void Run(CheckWork work)
    {
        JudgeYears(work);
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

    /// <summary>"giai đoạn 2025 - 2020", "từ năm 2023 đến năm 2020": years, which may also be compared, and are therefore only a warning.</summary>
    private void JudgeYears(CheckWork work)
    {
        var reading = work.Reading;
        for (var n = 0; n + 1 < reading.Numbers.Count; n++)
        {
            var (first, last) = (reading.Numbers[n], reading.Numbers[n + 1]);
            if (first.Role != NumberRole.Year || last.Role != NumberRole.Year || !IsSpan(reading, first, last))
            {
                continue;
            }

            work.Claim(Code, first.Mantissa > last.Mantissa ? Verdict.Contradicts : Verdict.Holds, null, null, [first.Span, last.Span]);
            if (first.Mantissa > last.Mantissa)
            {
                work.Find(
                    Code, Severity.Warning, new(first.Start, last.End), Write.Of(first.Mantissa), null,
                    $"{Write.Of(first.Mantissa)} > {Write.Of(last.Mantissa)}", [first.Span, last.Span]);
            }
        }
    }

    private static bool IsSpan(ReportReading reading, Number first, Number last) => (last.Token - first.Token) switch
    {
        2 => reading.IsSign(first.Token + 1, '-') && Periods.Match(reading.Tokens, first.Token - 2).Length == 2,
        3 => To.Contains(reading.Tokens[first.Token + 1].Hash) && reading.IsWord(first.Token + 2, Year) && reading.IsWord(first.Token - 1, Year)
            && reading.IsWord(first.Token - 2, From),
        _ => false,
    };

    private static bool IsPeriod(ReportReading reading, DateRead start, DateRead end)
    {
        var to = false;
        for (var i = start.Next; i < end.Token; i++)
        {
            to |= To.Contains(reading.Tokens[i].Hash) || reading.IsSign(i, '-');
        }

        return to && (reading.IsWord(start.Token - 1, From) || reading.IsWord(start.Token - 2, From));
    }
}
