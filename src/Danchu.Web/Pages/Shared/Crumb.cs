using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;

namespace Danchu.Web.Pages.Shared;

/// <summary>One step of the way to the page shown; the page itself is not among them.</summary>
public sealed record Crumb(string Text, string Href)
{
    public static Crumb Assignments { get; } = new("Nhiệm vụ báo cáo", Address.Assignments.Index());

    /// <summary>The way to a page below a unit's book.</summary>
    public static IReadOnlyList<Crumb> Book(Register register, OrganisationId unit) =>
        [new("Sổ theo dõi", Address.Registers.Index(unit)), new(register.Name, Address.Registers.Overview(register.Key, unit))];

    public static Crumb Forms { get; } = new("Biểu số liệu", Address.Forms.Index());

    public static Crumb Indicators { get; } = new("Chỉ tiêu", Address.Indicators.Index());

    public static Crumb Organisations { get; } = new("Đơn vị", Address.Organisations.Index());

    public static Crumb Outlines { get; } = new("Đề cương báo cáo", Address.Outlines.Index());

    public static Crumb People { get; } = new("Người dùng", Address.People.Index());

    public static Crumb Rounds { get; } = new("Đợt báo cáo", Address.Rounds.Index());

    public static Crumb Rules { get; } = new("Quy tắc kiểm tra số liệu", Address.Rules.Index());

    public static Crumb Rubrics { get; } = new("Bảng tiêu chí chấm điểm", Address.Rubrics.Index());
}
