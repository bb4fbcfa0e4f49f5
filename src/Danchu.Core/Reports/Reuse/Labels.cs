namespace Danchu.Core.Reports.Reuse;

/// <summary>Vietnamese names of what words are reused from.</summary>
public static class Labels
{
    public static string Label(this ReuseKind kind) => kind switch
    {
        ReuseKind.Model => "Lời của đề cương, câu mẫu",
        ReuseKind.OwnYears => "Báo cáo trước của đơn vị",
        ReuseKind.Gathered => "Lấy từ cấp dưới, có ghi nguồn",
        ReuseKind.Superior => "Báo cáo của cấp trên",
        ReuseKind.Neighbour => "Đơn vị cùng cơ quan yêu cầu",
        ReuseKind.Elsewhere => "Đơn vị khác",
    };
}
