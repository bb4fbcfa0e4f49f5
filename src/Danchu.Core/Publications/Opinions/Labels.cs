namespace Danchu.Core.Publications.Opinions;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this OpinionState state) => state switch
    {
        OpinionState.Waiting => "Chờ xem xét",
        OpinionState.Shown => "Đã hiện",
        OpinionState.Withheld => "Không hiện",
    };

    public static string Label(this OpinionOutcome outcome) => outcome switch
    {
        OpinionOutcome.Open => "Chưa trả lời",
        OpinionOutcome.TakenUp => "Tiếp thu",
        OpinionOutcome.Explained => "Không tiếp thu, giải trình",
    };
}
