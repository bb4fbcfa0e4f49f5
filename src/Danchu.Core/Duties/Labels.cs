namespace Danchu.Core.Duties;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this DutyGroup group) => group switch
    {
        DutyGroup.Disclosure => "Công khai",
        DutyGroup.Decision => "Nhân dân bàn, quyết định",
        DutyGroup.Consultation => "Nhân dân tham gia ý kiến",
        DutyGroup.Supervision => "Kiểm tra, giám sát, đối thoại",
        DutyGroup.Agency => "Dân chủ ở cơ quan, đơn vị",
        DutyGroup.Enterprise => "Dân chủ ở doanh nghiệp",
    };

    public static string Label(this JudgedState state) => state switch
    {
        JudgedState.Late => "Quá hạn",
        JudgedState.Open => "Còn hạn",
        JudgedState.Missed => "Không đạt",
        JudgedState.DoneLate => "Xong muộn",
        JudgedState.Done => "Đúng hạn",
        JudgedState.Reached => "Đạt",
        JudgedState.Unknown => "Chưa kết luận được",
    };
}
