using Danchu.Core.Addresses;

namespace Danchu.Web.Pages.Shared;

/// <summary>One step of the way to the page shown; the page itself is not among them.</summary>
public sealed record Crumb(string Text, string Href)
{
    public static Crumb Assignments { get; } = new("Nhiệm vụ báo cáo", Address.Assignments.Index());

    public static Crumb Forms { get; } = new("Biểu số liệu", Address.Forms.Index());

    public static Crumb Indicators { get; } = new("Chỉ tiêu", Address.Indicators.Index());

    public static Crumb Organisations { get; } = new("Đơn vị", Address.Organisations.Index());

    public static Crumb Outlines { get; } = new("Đề cương báo cáo", Address.Outlines.Index());

    public static Crumb People { get; } = new("Người dùng", Address.People.Index());

    public static Crumb Rounds { get; } = new("Đợt báo cáo", Address.Rounds.Index());

    public static Crumb Rules { get; } = new("Quy tắc kiểm tra số liệu", Address.Rules.Index());

    public static Crumb Rubrics { get; } = new("Bảng tiêu chí chấm điểm", Address.Rubrics.Index());
}
