namespace Danchu.Core.FollowUp.Rounds;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    /// <summary>A unit of a round as its superior sees it.</summary>
    public static string Label(this UnitStatus status) => status switch
    {
        UnitStatus.Late => "Chưa gửi, quá hạn",
        UnitStatus.NotSent => "Chưa gửi",
        UnitStatus.Returned => "Bị trả lại",
        UnitStatus.Waiting => "Đã gửi, chờ tiếp nhận",
        UnitStatus.Accepted => "Đã tiếp nhận",
    };
}
