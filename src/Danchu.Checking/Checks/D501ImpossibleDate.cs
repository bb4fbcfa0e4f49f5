using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Days that no calendar has.</summary>
internal sealed class D501ImpossibleDate : Check
{
    private static readonly ulong Number = WordHashes.Hash("số");

    public override CheckDescription Description { get; } = new(
        "D501",
        "Ngày, tháng, năm được ghi phải có trong lịch.",
        "A date must exist in the calendar.",
        [
            "Thực hiện Chỉ thị số 07-CT/TU, ngày 31/02/2018 của Ban Thường vụ Tỉnh ủy.",
            "Hội nghị tổ chức ngày 31 tháng 4 năm 2023 tại hội trường xã.",
            "Hoàn thành trước ngày 29/02/2023.",
        ],
        ["Hoàn thành trước ngày 29/02/2024.", "Có 31/32 thôn hoàn thành.", "Ngày 30/4 và ngày 02/9/2023."]);

    public override void Run(CheckWork work)
    {
        foreach (var date in work.Reading.Dates)
        {
            // "số 31/02/2023" is a number of something, however strange.
            if (work.Reading.IsWord(date.Token - 1, Number))
            {
                continue;
            }

            work.Claim(Code, date.Impossible ? Verdict.Contradicts : Verdict.Holds, null, null, [date.Span]);
            if (date.Impossible)
            {
                work.Find(Code, Severity.Error, date.Span, work.Reading.Text[date.Span.Start..date.Span.End], null, null, []);
            }
        }
    }
}
