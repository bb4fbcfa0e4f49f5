namespace Danchu.Core.Reports;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this ReportState state) => state switch
    {
        ReportState.Drafting => "Đang soạn",
        ReportState.HandedOver => "Chờ ký",
        ReportState.Sent => "Đã gửi, chờ tiếp nhận",
        ReportState.Returned => "Bị trả lại",
        ReportState.Accepted => "Đã tiếp nhận",
    };

    public static string Label(this ReturnTarget target) => target switch
    {
        ReturnTarget.Section => "Mục của đề cương",
        ReturnTarget.Figure => "Số liệu",
    };
}
