namespace Danchu.Core.Organisations;

/// <summary>Khối Đảng, chính quyền, Mặt trận: the hierarchy a report travels along. One unit may stand in several.</summary>
public enum ReportingLine
{
    Party = 1,
    State = 2,
    Front = 3,
}
