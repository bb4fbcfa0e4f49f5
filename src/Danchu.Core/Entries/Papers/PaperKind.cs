namespace Danchu.Core.Entries.Papers;

/// <summary>The papers of the people's meetings: annex of NĐ 59/2023/NĐ-CP (N59) and of NĐ 61/2023/NĐ-CP (N61).</summary>
public enum PaperKind
{
    /// <summary>N59 Mẫu 01.</summary>
    Invitation,

    /// <summary>N59 Mẫu 02.</summary>
    BallotCount,

    /// <summary>N59 Mẫu 03, as one of its four names, which the head of the village chooses (Luật 10/2022/QH15 Đ20.1).</summary>
    Resolution,
    Minutes,
    Memorandum,
    Agreement,

    /// <summary>N59 Mẫu 04.</summary>
    SurveyCount,

    /// <summary>N59 Mẫu 05.</summary>
    Candidates,

    /// <summary>N61 Mẫu 01.</summary>
    RecognitionRequest,

    /// <summary>N61 Mẫu 03.</summary>
    Recognition,
}

/// <summary>What the papers are called and where they come from. A value without a word does not build.</summary>
public static class PaperWords
{
    public static string Label(this PaperKind kind) => kind switch
    {
        PaperKind.Invitation => "Giấy mời",
        PaperKind.BallotCount => "Biên bản kiểm phiếu",
        PaperKind.Resolution => "Nghị quyết",
        PaperKind.Minutes => "Biên bản cuộc họp",
        PaperKind.Memorandum => "Bản ghi nhớ",
        PaperKind.Agreement => "Bản thỏa thuận",
        PaperKind.SurveyCount => "Biên bản kiểm phiếu lấy ý kiến hộ gia đình",
        PaperKind.Candidates => "Biên bản dự kiến danh sách người ứng cử",
        PaperKind.RecognitionRequest => "Văn bản đề nghị công nhận hương ước, quy ước",
        PaperKind.Recognition => "Quyết định công nhận hương ước, quy ước",
    };

    /// <summary>The form that the law prescribes, and how far it was read.</summary>
    public static string Source(this PaperKind kind) => kind switch
    {
        PaperKind.Invitation => "Mẫu 01, Nghị định 59/2023/NĐ-CP; phần ký của mẫu chưa đọc được",
        PaperKind.BallotCount => "Mẫu 02, Nghị định 59/2023/NĐ-CP; phần kết quả kiểm phiếu của mẫu chưa đọc được, dựng theo lời Nghị định",
        PaperKind.Resolution or PaperKind.Minutes or PaperKind.Memorandum or PaperKind.Agreement =>
            "Mẫu 03, Nghị định 59/2023/NĐ-CP; từ phần II của mẫu chưa đọc được, dựng theo Điều 20.2 Luật 10/2022/QH15",
        PaperKind.SurveyCount => "Mẫu 04, Nghị định 59/2023/NĐ-CP; các trường của mẫu chưa đọc được, dựng theo lời Nghị định",
        PaperKind.Candidates => "Mẫu 05, Nghị định 59/2023/NĐ-CP; các trường của mẫu chưa đọc được, dựng theo Điều 6 Nghị định",
        PaperKind.RecognitionRequest => "Mẫu 01, Nghị định 61/2023/NĐ-CP; các trường của mẫu chưa đọc được, dựng theo Điều 11",
        PaperKind.Recognition => "Mẫu 03, Nghị định 61/2023/NĐ-CP; các trường của mẫu chưa đọc được, dựng theo Điều 11, 18",
    };

    /// <summary>One of the four names of N59 Mẫu 03.</summary>
    public static bool IsDecision(this PaperKind kind) =>
        kind is PaperKind.Resolution or PaperKind.Minutes or PaperKind.Memorandum or PaperKind.Agreement;
}
