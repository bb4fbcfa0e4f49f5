namespace Danchu.Core.Duties;

/// <summary>What a duty is about, in the order of the Law on grassroots democracy.</summary>
public enum DutyGroup
{
    /// <summary>Công khai (Đ11-14).</summary>
    Disclosure,

    /// <summary>Nhân dân bàn, quyết định (Đ15-22, 33).</summary>
    Decision,

    /// <summary>Nhân dân tham gia ý kiến (Đ25-28).</summary>
    Consultation,

    /// <summary>Kiểm tra, giám sát (Đ30-45).</summary>
    Supervision,

    /// <summary>Thực hiện dân chủ ở cơ quan, đơn vị (Đ46-63).</summary>
    Agency,

    /// <summary>Thực hiện dân chủ ở doanh nghiệp (Đ64-82, NĐ 145/2020).</summary>
    Enterprise,
}
