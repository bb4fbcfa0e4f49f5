using Danchu.Checking.Citations;

namespace Danchu.Checking.Checks;

/// <summary>Acts on which the text rests although they no longer apply. What was done under them in their time was right and stays silent.</summary>
internal sealed class C606NotInForce : Check
{
    public override CheckDescription Description { get; } = new(
        "C606",
        "Việc đang làm và sẽ làm không được căn cứ vào văn bản đã hết hiệu lực.",
        "What is done and will be done must not rest on an act that is no longer in force.",
        ["Số: 05/BC-UBND\nTân An, ngày 11 tháng 01 năm 2024\nBÁO CÁO\nkết quả năm 2023\nII. PHƯƠNG HƯỚNG NĂM 2024\n"
            + "Tiếp tục thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11.", "Số: 05/BC-UBND\nTân An, ngày 11 tháng 12 năm 2024\nBÁO CÁO\nkết quả năm 2024\n"
                + "I. KẾT QUẢ\nUBND xã tiếp tục thực hiện dân chủ theo Pháp lệnh số 34/2007/PL-UBTVQH11.",
            "Số: 05/BC-UBND\nTân An, ngày 14 tháng 12 năm 2023\nBÁO CÁO\nkết quả năm 2023\n"
                + "Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11, UBND xã báo cáo như sau:\nI. KẾT QUẢ\nĐã họp 02 hội nghị."],
        [
            "Số: 05/BC-UBND\nTân An, ngày 11 tháng 01 năm 2024\nBÁO CÁO\nkết quả năm 2023\nI. KẾT QUẢ\nNgày 27/02/2023 ban hành kế hoạch theo Pháp lệnh số "
                + "34/2007/PL-UBTVQH11.",
            "Số: 05/BC-UBND\nTân An, ngày 14 tháng 6 năm 2023\nBÁO CÁO\nkết quả 6 tháng đầu năm 2023\n"
                + "Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11, UBND xã báo cáo như sau:\nI. KẾT QUẢ\nĐã họp 02 hội nghị.",
            "Số: 05/BC-UBND\nTân An, ngày 11 tháng 12 năm 2024\nBÁO CÁO\nkết quả năm 2024\nI. KẾT QUẢ\nUBND xã tiếp tục thực hiện Luật thay thế Pháp lệnh số "
                + "34/2007/PL-UBTVQH11.",
            "Số: 05/BC-UBND\nTân An, ngày 11 tháng 01 năm 2023\nBÁO CÁO\nkết quả năm 2022\nII. PHƯƠNG HƯỚNG NĂM 2023\n"
                + "Tiếp tục thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11.",
        ])
    {
        ExampleOptions = new CheckOptions
        {
            Register = [new("34/2007/PL-UBTVQH11", new DateOnly(2007, 4, 20), new DateOnly(2023, 7, 1), "Thực hiện dân chủ ở xã, phường, thị trấn")],
        },
    };

    public override void Run(CheckWork work)
    {
        if (work.Options.Register.Count == 0 || (work.ReportDate ?? LastDay(work)) is not { } report)
        {
            return;
        }

        var purpose = new ReadPurpose(work.Reading, work.Letterhead, report);
        foreach (var symbol in work.Reading.Symbols)
        {
            if (work.Register.EndedOn(symbol, report) is not { } row || purpose.Of(symbol, row.InForceUntil!.Value) is var cited && cited == CitedFor.History)
            {
                continue;
            }

            work.Claim(Code, Verdict.Contradicts, null, null, [symbol.Span]);
            work.Find(
                Code, cited == CitedFor.Basis && !row.Doubtful ? Severity.Warning : Severity.Note, symbol.Span, symbol.Text,
                work.Register.SuccessorsOn(row, report), $"< {Write.Of(row.InForceUntil!.Value)}", []);
        }
    }

    /// <summary>A text without a date is of the end of the year in its title.</summary>
    private static DateOnly? LastDay(CheckWork work) => work.Letterhead.Year > 0 ? new DateOnly(work.Letterhead.Year, 12, 31) : null;
}
