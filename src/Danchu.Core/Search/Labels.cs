namespace Danchu.Core.Search;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this FoundKind kind) => kind switch
    {
        FoundKind.Unit => "Đơn vị",
        FoundKind.Round => "Đợt báo cáo",
        FoundKind.Report => "Báo cáo",
        FoundKind.Document => "Văn bản",
        FoundKind.Figure => "Số liệu",
        FoundKind.Text => "Nội dung báo cáo",
    };
}
