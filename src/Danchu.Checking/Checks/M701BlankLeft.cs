using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Number and day left blank for the clerk to fill in.</summary>
internal sealed class M701BlankLeft : Check
{
    private static readonly ulong NumberLabel = WordHashes.Hash("số");
    private static readonly ulong Day = WordHashes.Hash("ngày");
    private static readonly ulong Month = WordHashes.Hash("tháng");
    private static readonly ulong Year = WordHashes.Hash("năm");

    public override CheckDescription Description { get; } = new(
        "M701",
        "Số, ký hiệu và ngày, tháng, năm của văn bản không được để trống khi phát hành.",
        "Number, symbol and date must not be left blank when a document is issued.",
        ["Số: /BC-UBND\nTân An, ngày 10 tháng 12 năm 2023", "Số: 12/BC-UBND\nTân An, ngày ... tháng 12 năm 2023", "Phong Phú, ngày tháng 11 năm 2023"],
        ["Số: 12/BC-UBND\nTân An, ngày 10 tháng 12 năm 2023", "Họp mỗi tháng một lần vào ngày cuối tháng."]);

    public override void Run(CheckWork work)
    {
        var reading = work.Reading;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.IsWord(i, NumberLabel) && reading.Tokens[i].LineBefore)
            {
                JudgeNumber(work, i);
            }
            else if (reading.IsWord(i, Day))
            {
                JudgeDay(work, i);
            }
        }
    }

    /// <summary>"Số: /BC-UBND", "Số .....-BC/BCĐ".</summary>
    private void JudgeNumber(CheckWork work, int at)
    {
        var (reading, i) = (work.Reading, at + 1);
        while (i < at + 40 && (reading.IsSign(i, ':') || reading.IsSign(i, '.') || reading.IsSign(i, '…')))
        {
            i++;
        }

        if (i == at + 1 || !(reading.IsSign(i, '/') || reading.IsSign(i, '-')) || i + 1 >= reading.Tokens.Count || reading.Tokens[i + 1].Kind != TokenKind.Word
            || !char.IsUpper(reading.Text[reading.Tokens[i + 1].Start]))
        {
            return;
        }

        work.Find(Code, Severity.Note, new(reading.Tokens[at].Start, reading.Tokens[i + 1].End), "", null, null, []);
    }

    /// <summary>"ngày tháng 11 năm 2023", "ngày ... tháng ... năm 2023".</summary>
    private void JudgeDay(CheckWork work, int at)
    {
        var (reading, i) = (work.Reading, at + 1);
        i = SkipDots(reading, i);
        if (!reading.IsWord(i, Month))
        {
            return;
        }

        i++;
        var dots = SkipDots(reading, i);
        var month = dots < reading.Tokens.Count && reading.Tokens[dots].Kind == TokenKind.Number ? dots + 1 : dots;
        if (reading.IsWord(month, Year))
        {
            work.Find(Code, Severity.Note, new(reading.Tokens[at].Start, reading.Tokens[month].End), "", null, null, []);
        }
    }

    private static int SkipDots(ReportReading reading, int at)
    {
        var i = at;
        while (i < at + 40 && (reading.IsSign(i, '.') || reading.IsSign(i, '…') || reading.IsSign(i, '_')))
        {
            i++;
        }

        return i;
    }
}
