using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>The year of a former report left in a title or in the name of a plan.</summary>
internal sealed class M702OldYear : Check
{
    private static readonly ulong Nam = WordHashes.Hash("năm");
    private static readonly PhraseBook Forms = new("phiếu|bảng chấm điểm|biểu|phụ lục|bảng tổng hợp|bảng điểm");
    private static readonly PhraseBook Ahead = new("phương hướng|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|phương hướng nhiệm vụ");
    private static readonly PhraseBook Part = new("cuối năm|tháng|quý|giai đoạn|nhiệm kỳ");
    private static readonly PhraseBook Plan = new("ban hành kế hoạch|xây dựng kế hoạch|triển khai kế hoạch");
    private static readonly PhraseBook Earlier = new("so với|cùng kỳ|giai đoạn|từ năm|cuối năm|kế hoạch số|năm trước|tháng|quý|ngày");

    public override CheckDescription Description { get; } = new(
        "M702",
        "Năm ghi trong tiêu đề, biểu mẫu, kế hoạch của kỳ báo cáo không được là năm cũ.",
        "The year in a title, a form or the plan of the reporting period must not be that of a former report.",
        [
            "BÁO CÁO\nkết quả thực hiện quy chế dân chủ năm 2023\n\nBẢNG CHẤM ĐIỂM\nCÁC TIÊU CHÍ ĐÁNH GIÁ\nNăm 2019\n",
            "BÁO CÁO\nkết quả thực hiện quy chế dân chủ năm 2023, phương hướng, nhiệm vụ năm 2024\n\nI. KẾT QUẢ\nĐã làm tốt.\n\n"
                + "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023\nTiếp tục tuyên truyền.",
            "BÁO CÁO\nkết quả thực hiện quy chế dân chủ năm 2023\n\nUBND xã ban hành kế hoạch thực hiện quy chế dân chủ theo Nghị định số 04/2015/NĐ-CP của "
                + "Chính phủ năm 2022.",
        ],
        [
            "BÁO CÁO\nkết quả thực hiện quy chế dân chủ năm 2023\n\nBẢNG CHẤM ĐIỂM\nCÁC TIÊU CHÍ ĐÁNH GIÁ\nNăm 2023\n",
            "BÁO CÁO\nkết quả thực hiện quy chế dân chủ 6 tháng đầu năm 2023\n\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2023\nTiếp tục tuyên truyền.",
            "BÁO CÁO\nkết quả thực hiện quy chế dân chủ năm 2023\n\nSố đơn giảm 12 đơn so với năm 2022. UBND xã ban hành kế hoạch năm 2023.",
        ]);

    public override void Run(CheckWork work)
    {
        var year = work.Letterhead.Year;
        if (year == 0)
        {
            return;
        }

        var latest = IsPlanned(work) ? year : year - 1;
        foreach (var number in work.Reading.Numbers)
        {
            if (number.Role != NumberRole.Year || number.Mantissa > latest || number.Mantissa < year - 6 || number.Start < work.Letterhead.TitleEnd
                || !work.Reading.IsWord(number.Token - 1, Nam))
            {
                continue;
            }

            if (IsAhead(work.Reading, number))
            {
                work.Find(Code, Severity.Warning, number.Span, Write.Of(number.Mantissa), Write.Of(year + 1), null, []);
            }
            else if (number.Mantissa < year && IsTitle(work.Reading, number))
            {
                work.Find(Code, Severity.Warning, number.Span, Write.Of(number.Mantissa), Write.Of(year), null, []);
            }
            else if (number.Mantissa == year - 1 && IsPlan(work.Reading, number))
            {
                work.Find(Code, Severity.Note, number.Span, Write.Of(number.Mantissa), Write.Of(year), null, []);
            }
        }
    }

    /// <summary>"Năm 2019" alone on its line, or at the end of the name of a form.</summary>
    private static bool IsTitle(ReportReading reading, Number number)
    {
        var block = reading.Blocks[reading.Sentences[number.Sentence].Block];
        if (block.Kind is Structure.BlockKind.Row or Structure.BlockKind.Item or Structure.BlockKind.Footnote || number.Token != block.LastToken - 1)
        {
            return false;
        }

        return block.FirstToken == number.Token - 1 || (block.LastToken - block.FirstToken < 40 && Forms.IsAt(reading.Tokens, block.FirstToken));
    }

    /// <summary>The title itself speaks of the tasks of the year to come: "…năm 2023, phương hướng, nhiệm vụ năm 2024".</summary>
    private static bool IsPlanned(CheckWork work)
    {
        foreach (var number in work.Reading.Numbers)
        {
            if (number.Start > work.Letterhead.TitleEnd)
            {
                return false;
            }

            if (number.Role == NumberRole.Year && number.Mantissa == work.Letterhead.Year + 1 && work.Reading.AnyPhrase(number.Token - 8, number.Token, Ahead))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A heading on the tasks to come that names the year reported on, or one before it.</summary>
    private static bool IsAhead(ReportReading reading, Number number)
    {
        var block = reading.Blocks[reading.Sentences[number.Sentence].Block];
        if (block.Kind is not (Structure.BlockKind.Text or Structure.BlockKind.Heading)
            || number.Token != block.LastToken - 1
            || block.LastToken - block.FirstToken > 16)
        {
            return false;
        }

        for (var i = block.FirstToken; i < Math.Min(block.FirstToken + 3, number.Token); i++)
        {
            if (Ahead.IsAt(reading.Tokens, i))
            {
                return !reading.AnyPhrase(i, number.Token, Part);
            }
        }

        return false;
    }

    /// <summary>"ban hành kế hoạch … theo Nghị định số … của Chính phủ năm 2022" in a report on 2023.</summary>
    private static bool IsPlan(ReportReading reading, Number number)
    {
        var from = Math.Max(reading.Sentences[number.Sentence].From, number.Token - 40);
        var cited = false;
        for (var i = number.Token - 12; i < number.Token; i++)
        {
            cited |= i >= from && reading.Tokens[i].InSymbol;
        }

        if (!cited)
        {
            return false;
        }

        for (var i = from; i < number.Token; i++)
        {
            if (Plan.IsAt(reading.Tokens, i))
            {
                return !reading.AnyPhrase(i, number.Token - 10, Earlier) && !reading.AnyPhrase(number.Token - 4, number.Token - 1, Earlier);
            }
        }

        return false;
    }
}
