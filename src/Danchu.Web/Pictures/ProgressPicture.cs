using Danchu.Core.FollowUp.Board;
using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>How many units had sent, day by day, against all of them and against the due date: a staircase from the day of issue.</summary>
internal static class ProgressPicture
{
    private const double Width = 640;
    private const double Height = 200;
    private const double Left = 34;
    private const double Right = 12;
    private const double Top = 26;
    private const double Bottom = 24;

    public static IHtmlContent Of(RoundBoard board)
    {
        var (first, last) = (board.Progress[0].Day, board.Progress[^1].Day);
        last = last < board.Round.DueOn ? board.Round.DueOn : last;
        var (days, all) = (Math.Max(1, last.DayNumber - first.DayNumber), Math.Max(1, board.Units.Count));
        double X(DateOnly day) => Left + ((day.DayNumber - first.DayNumber) * (Width - Left - Right) / days);
        double Y(int units) => Height - Bottom - (units * (Height - Top - Bottom) / all);
        var svg = new Svg("progress", Width, Height, Label(board));
        svg.Line("axis", Left, Y(0), Width - Right, Y(0)).Line("goal", Left, Y(all), Width - Right, Y(all));
        svg.Words("left", Left - 6, Y(all) + 5, board.Units.Count.Show()).Words("left", Left - 6, Y(0) + 5, "0");
        var path = $"M{Svg.N(X(first))} {Svg.N(Y(board.Progress[0].Sent))}"
            + string.Concat(board.Progress.Skip(1).Select(d => $"H{Svg.N(X(d.Day))}V{Svg.N(Y(d.Sent))}"));
        var end = X(board.Progress[^1].Day);
        svg.Path("area", path + $"V{Svg.N(Y(0))}H{Svg.N(Left)}z").Path("steps", path);
        svg.Line("due", X(board.Round.DueOn), Top - 6, X(board.Round.DueOn), Y(0));
        svg.Words(Side(X(board.Round.DueOn)), Beside(X(board.Round.DueOn)), Top - 10, $"hạn gửi {board.Round.DueOn.Show()}");
        svg.Dot("now", end, Y(board.Sent), 4);
        svg.Words(Side(end), Beside(end), Y(board.Sent) < Top + 24 ? Y(board.Sent) + 18 : Y(board.Sent) - 9, $"{board.Sent.Show()}/{board.Units.Count.Show()}");
        svg.Words("start", Left, Height - 6, first.Show()).Words("end", Width - Right, Height - 6, last.Show());
        return svg.Done();
    }

    private static string Side(double x) => x > Width / 2 ? "end" : "start";

    private static double Beside(double x) => x > Width / 2 ? x - 7 : x + 7;

    private static string Label(RoundBoard board) =>
        $"Số đơn vị đã gửi theo ngày: {board.Sent.Show()} trên {board.Units.Count.Show()} đến ngày {board.Progress[^1].Day.Show()}, "
        + $"hạn gửi {board.Round.DueOn.Show()}.";
}
