using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Received - solved = left, also with what was carried over from the period before.</summary>
internal sealed class G301Remainder : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "G301",
        "Số tiếp nhận (cộng số kỳ trước chuyển sang) trừ số đã giải quyết phải bằng số còn lại.",
        "What was received (with what was carried over) less what was solved must be what is left.",
        [
            "Trong năm tiếp nhận 180 hồ sơ, đã giải quyết 165 hồ sơ, còn 25 hồ sơ đang giải quyết.",
            "Đã tiếp nhận 77 đơn, đã giải quyết 60/77 đơn, đang xem xét giải quyết 16 đơn.",
            "Kỳ trước chuyển sang 12 hồ sơ, tiếp nhận mới 88 hồ sơ, đã giải quyết 90 hồ sơ, còn 15 hồ sơ.",
            "Tổng thu quỹ 48.500.000 đồng, đã chi 45.250.000 đồng, còn lại 3.520.000 đồng.",
            "Đã giải quyết 40/45 đơn, còn 6/45 đơn đang xem xét.",
        ],
        [
            "Trong năm tiếp nhận 180 hồ sơ, đã giải quyết 165 hồ sơ, còn 15 hồ sơ đang giải quyết.",
            "Kỳ trước chuyển sang 12 hồ sơ, tiếp nhận mới 88 hồ sơ, đã giải quyết 90 hồ sơ, còn 10 hồ sơ.",
            "Trong năm tiếp nhận 180 hồ sơ, đã giải quyết 150 hồ sơ, trả lại 5 hồ sơ, còn 25 hồ sơ đang giải quyết.",
            "Tiếp nhận mới 50 đơn, đã giải quyết 60 đơn, còn 5 đơn.",
        ]);

    public override void Run(CheckWork work)
    {
        base.Run(work);
        foreach (var cell in work.BalancedCells)
        {
            if (!cell.Change)
            {
                Tell(work, Code, cell);
            }
        }
    }

    public static void Tell(CheckWork work, string code, BalancedCell cell)
    {
        List<TextSpan> places = [.. cell.From.Select(from => from.Span)];
        work.Claim(code, cell.Holds ? Verdict.Holds : Verdict.Contradicts, cell.Printed.Value, cell.Computed, [.. places, cell.Printed.Span]);
        if (!cell.Holds && (cell.Change || cell.Computed >= 0))
        {
            var formula = string.Concat(cell.From.Select((from, k) => SignOf(cell.Signs[k], k) + Write.Of(from.Value!.Value)));
            work.Find(
                code, Severity.Warning, cell.Printed.Span, Write.Of(cell.Printed.Value!.Value), Write.Of(cell.Computed),
                $"{formula} = {Write.Of(cell.Computed)}", places);
        }
    }

    private static string SignOf(int sign, int place) => (place, sign) switch
    {
        (0, > 0) => "",
        (0, _) => "- ",
        (_, > 0) => " + ",
        _ => " - ",
    };
}
