using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Acts cited for tasks to come although they no longer apply. What was done under them in their time was right and stays silent.</summary>
internal sealed class C606NotInForce : Check
{
    // A section on the coming year; before it the report is about what was done under the law of the day.
    private const int Around = 40;

    /// <summary>Months after which everybody must know that an act has ended.</summary>
    private const int Settled = 4;
    private static readonly PhraseBook Still = new("tiếp tục thực hiện|tiếp tục quán triệt|tiếp tục triển khai|đang thực hiện|hiện nay thực hiện");
    private static readonly PhraseBook Now = new("đang thực hiện|hiện nay thực hiện|hiện đang thực hiện");
    private static readonly PhraseBook Basis = new("căn cứ");
    private static readonly PhraseBook Past = new("thay thế|thay cho|bãi bỏ|hết hiệu lực|trước đây|trước đó|giai đoạn|tổng kết|sơ kết|nhiều năm|các năm");
    private static readonly PhraseBook Ahead = new("phương hướng|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|thời gian tới|nhiệm vụ năm");

    public override CheckDescription Description { get; } = new(
        "C606",
        "Nhiệm vụ cho thời gian tới không được căn cứ vào văn bản đã hết hiệu lực.",
        "Tasks for the time to come must not rest on an act that is no longer in force.",
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

        foreach (var symbol in work.Reading.Symbols)
        {
            var row = work.Register.Find(symbol).FirstOrDefault(row => row.InForceUntil <= report && !row.Doubtful);
            if (row is null || !(IsAhead(work, symbol) || IsStillFollowed(work, symbol, row) || IsBasis(work, symbol)))
            {
                continue;
            }

            work.Claim(Code, Verdict.Contradicts, null, null, [symbol.Span]);
            work.Find(Code, Severity.Warning, symbol.Span, symbol.Text, null, $"< {Write.Of(row.InForceUntil!.Value)}", []);
        }
    }

    /// <summary>A text without a date is of the end of the year in its title.</summary>
    private static DateOnly? LastDay(CheckWork work) => work.Letterhead.Year > 0 ? new DateOnly(work.Letterhead.Year, 12, 31) : null;

    /// <summary>"Năm 2024 … tiếp tục thực hiện … theo Nghị định số 04/2015/NĐ-CP" in a report on a year that began after the act had ended.</summary>
    private static bool IsStillFollowed(CheckWork work, Symbol symbol, LegalDocument row)
    {
        var reading = work.Reading;
        if (work.Letterhead.Year < row.InForceUntil!.Value.Year || SentenceOf(reading, symbol) is not { } sentence)
        {
            return false;
        }

        // Soon after its end only what is said of today is wrong: the first months were right.
        var report = work.ReportDate ?? LastDay(work);
        var said = report < row.InForceUntil.Value.AddMonths(Settled) ? Now : Still;
        var from = Math.Max(sentence.From, symbol.Token - Around);
        return reading.AnyPhrase(from, symbol.Token, said) && !reading.AnyPhrase(from, Math.Min(sentence.To, symbol.Next + Around), Past);
    }

    /// <summary>"Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11 …" at the head of a sentence: the report rests on the act on its own day.</summary>
    private static bool IsBasis(CheckWork work, Symbol symbol)
    {
        var reading = work.Reading;
        return SentenceOf(reading, symbol) is { } sentence
            && reading.AnyPhrase(sentence.From, Math.Min(sentence.From + 2, symbol.Token), Basis)
            && !reading.AnyPhrase(sentence.From, Math.Min(sentence.To, symbol.Next + Around), Past);
    }

    private static Sentence? SentenceOf(ReportReading reading, Symbol symbol)
    {
        var (low, high) = (0, reading.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reading.Sentences[middle].To <= symbol.Token ? (middle + 1, high) : (low, middle);
        }

        return high >= 0 ? reading.Sentences[low] : null;
    }

    /// <summary>Under the last heading in capitals or with a Roman number that speaks of the time to come.</summary>
    private static bool IsAhead(CheckWork work, Symbol symbol)
    {
        var reading = work.Reading;
        var at = reading.Sections.BinarySearch((symbol.Span.Start, 0));
        at = at < 0 ? ~at - 1 : at;
        if (at < 0)
        {
            return false;
        }

        var block = reading.Blocks[reading.Sections[at].Block];
        var end = Math.Min(block.LastToken, block.FirstToken + 24);
        if (reading.AnyPhrase(block.FirstToken, end, Ahead))
        {
            return true;
        }

        for (var i = block.FirstToken; i < end && work.Letterhead.Year > 0; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number
                && reading.Numbers[reading.Tokens[i].Number] is { Role: NumberRole.Year } year
                && year.Mantissa > work.Letterhead.Year)
            {
                return true;
            }
        }

        return false;
    }
}
