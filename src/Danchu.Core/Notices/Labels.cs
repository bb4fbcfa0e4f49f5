namespace Danchu.Core.Notices;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this NoticeKind kind) => kind switch
    {
        NoticeKind.Account => "Tài khoản",
        NoticeKind.Verification => "Kiểm tra dữ liệu",
        NoticeKind.Asked => "Yêu cầu báo cáo",
        NoticeKind.Reminded => "Nhắc gửi báo cáo",
        NoticeKind.DueDateExtended => "Gia hạn gửi báo cáo",
        NoticeKind.Withdrawn => "Thu hồi công văn",
        NoticeKind.Corrected => "Đính chính công văn",
        NoticeKind.Returned => "Trả lại",
        NoticeKind.Accepted => "Kết quả tiếp nhận",
        NoticeKind.HandedOver => "Trình ký",
        NoticeKind.GivenBackInside => "Người ký trả lại",
        NoticeKind.Commented => "Góp ý",
        NoticeKind.Received => "Đơn vị gửi đến",
        NoticeKind.Proposed => "Kiến nghị gửi đến",
        NoticeKind.ProposalAnswered => "Kiến nghị của đơn vị",
    };
}
