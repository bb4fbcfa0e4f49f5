namespace Danchu.Core.Rounds;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this RoundState state) => state switch
    {
        RoundState.Draft => "Đang chuẩn bị",
        RoundState.Submitted => "Chờ ký",
        RoundState.Issued => "Đã ban hành",
        RoundState.Closed => "Đã kết thúc",
        RoundState.Withdrawn => "Đã thu hồi",
    };
}
