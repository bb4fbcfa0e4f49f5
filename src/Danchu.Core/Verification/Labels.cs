namespace Danchu.Core.Verification;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this VerificationKind kind) => kind switch
    {
        VerificationKind.Facts => "Số liệu tổng hợp",
        VerificationKind.Scores => "Điểm và xếp loại",
        VerificationKind.History => "Lịch sử",
        VerificationKind.Documents => "Văn bản, công văn và tệp",
    };

    public static string Label(this VerificationOccasion occasion) => occasion switch
    {
        VerificationOccasion.Nightly => "Hằng đêm",
        VerificationOccasion.Asked => "Theo yêu cầu",
        VerificationOccasion.Command => "Từ dòng lệnh",
    };
}
