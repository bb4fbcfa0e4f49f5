using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Facts;

namespace Danchu.Core.Duties;

/// <summary>Judgements in Vietnamese sentences: "Hạn công khai 05 ngày làm việc: 14/03/2023; công khai ngày 16/03/2023, muộn 02 ngày làm việc".</summary>
internal static class WriteReason
{
    public static string Of(DutyClock clock, ClockReading reading) => clock.Kind switch
    {
        ClockKind.Within => $"Hạn {clock.Name} {Term(clock.Length!)}: {reading.Due.Short()}{Ended(clock, reading)}",
        ClockKind.Before => $"{Capital(clock.Name)} trước ít nhất {Term(clock.Length!)}, chậm nhất {reading.Due.Short()}{Ended(clock, reading)}",
        ClockKind.Lasting => $"{Capital(clock.Name)} ít nhất {Term(clock.Length!)} liên tục, đến hết {reading.Due.Short()}{Lasted(clock, reading)}",
        ClockKind.Each => $"{Capital(clock.Name)} {Span(clock.Each)}, chậm nhất {reading.Due.Short()}{Ended(clock, reading)}",
        ClockKind.Until => $"Hạn {clock.Name}: {reading.Due.Short()}{Ended(clock, reading)}",
    };

    public static string NotKept(DutyClock clock, DateOnly due, string book) =>
        $"{Capital(clock.Name)} {Span(clock.Each)}, chậm nhất {due.Short()}; {book} chưa ghi trong thời gian này nên chưa kết luận được";

    public static string Of(DutyThreshold threshold, ThresholdReading reading)
    {
        var counted = $"{WriteFigure.Number(reading.Reached)}{(reading.Of is { } of ? $"/{WriteFigure.Number(of)}" : "")} {threshold.Unit}".TrimEnd();
        var least = decimal.IsInteger(reading.Needed) ? WriteFigure.Number(reading.Needed) : WriteFigure.Number(decimal.Round(reading.Needed, 2));
        return (threshold.Rule.Sign, reading.IsReached) switch
        {
            (ThresholdSign.AtMost, true) => $"{Capital(threshold.Name)}: {counted}, nhiều nhất {least}",
            (ThresholdSign.AtMost, _) => $"{Capital(threshold.Name)}: {counted}, nhiều nhất {least}, thừa {WriteFigure.Number(reading.Off)}",
            (_, true) => $"{Capital(threshold.Name)}: đạt {counted}, cần ít nhất {least}",
            _ => $"{Capital(threshold.Name)}: được {counted}, cần ít nhất {least}, thiếu {WriteFigure.Number(reading.Off)}",
        };
    }

    public static string NotCounted(DutyThreshold threshold) => $"{Capital(threshold.Name)}: sổ chưa ghi đủ số để kết luận";

    /// <summary>"05 ngày làm việc", "30 ngày", "06 tháng".</summary>
    public static string Term(DayCount length) => $"{Days(length.Number)} {Unit(length.Unit)}";

    private static string Ended(DutyClock clock, ClockReading reading) => reading.State switch
    {
        JudgedState.Done => $"; {clock.Name} ngày {reading.Done!.Value.Short()}, đúng hạn",
        JudgedState.DoneLate => $"; {clock.Name} ngày {reading.Done!.Value.Short()}, muộn {Off(clock, reading)}",
        JudgedState.Open => $", còn {reading.Off.ToString(CultureInfo.InvariantCulture)} ngày",
        JudgedState.Unknown => $"; sổ không ghi ngày {clock.Name} nên chưa kết luận được",
        _ => $"; chưa ghi ngày {clock.Name}, quá hạn {Off(clock, reading)}",
    };

    private static string Lasted(DutyClock clock, ClockReading reading) => reading switch
    {
        { State: JudgedState.Missed, Done: { } ended } => $"; kết thúc ngày {ended.Short()}, thiếu {Off(clock, reading)}",
        { State: JudgedState.Open } => $", còn {reading.Off.ToString(CultureInfo.InvariantCulture)} ngày",
        { Done: { } ended } => $"; kết thúc ngày {ended.Short()}, đủ ngày",
        _ => ", đã đủ ngày; chưa ghi ngày kết thúc",
    };

    private static string Off(DutyClock clock, ClockReading reading) =>
        $"{Days(reading.Off)} {(clock.Length?.Unit == DayUnit.Working ? "ngày làm việc" : "ngày")}";

    private static string Span(EachSpan span) => span switch
    {
        EachSpan.Year => "mỗi năm ít nhất một lần",
        EachSpan.HalfYear => "sáu tháng ít nhất một lần",
        EachSpan.Quarter => "mỗi quý ít nhất một lần",
    };

    private static string Unit(DayUnit unit) => unit switch
    {
        DayUnit.Calendar => "ngày",
        DayUnit.Working => "ngày làm việc",
        DayUnit.Month => "tháng",
    };

    private static string Days(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
