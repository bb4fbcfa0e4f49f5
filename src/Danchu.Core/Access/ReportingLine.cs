namespace Danchu.Core.Access;

/// <summary>Khối Đảng, chính quyền, Mặt trận: the hierarchy a report travels along. One unit may stand in several.</summary>
public enum ReportingLine
{
    Party = 1,
    State = 2,
    Front = 3,
}

/// <summary>The reporting lines in the order they are listed everywhere.</summary>
public static class ReportingLines
{
    public static readonly IReadOnlyList<ReportingLine> All = [ReportingLine.Party, ReportingLine.State, ReportingLine.Front];

    /// <summary>As stored in the database.</summary>
    internal static readonly string[] Names = [.. All.Select(line => line.ToString())];
}
