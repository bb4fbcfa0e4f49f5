namespace Danchu.Core.Access;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this Role role) => role switch
    {
        Role.Clerk => "Cán bộ tổng hợp",
        Role.Signer => "Người ký",
        Role.Secretariat => "Thư ký",
        Role.Administrator => "Quản trị",
        Role.Reader => "Người đọc",
    };

    /// <summary>"Thư ký (khối Đảng)".</summary>
    public static string LabelOn(this Role role, ReportingLine? line) => line switch
    {
        null => role.Label(),
        { } only when only.Label() is var word => $"{role.Label()} ({char.ToLowerInvariant(word[0])}{word[1..]})",
        _ => role.Label(),
    };

    public static string Label(this ReportingLine line) => line switch
    {
        ReportingLine.Party => "Khối Đảng",
        ReportingLine.State => "Khối chính quyền",
        ReportingLine.Front => "Khối Mặt trận",
    };
}
