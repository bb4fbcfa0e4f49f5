using Danchu.Core.Holidays;

namespace Danchu.Core.Duties;

/// <summary>What a clock says of two days. Pure: working days and today come from outside.</summary>
/// <param name="Due">The last day; of what must last the first day on which it may end.</param>
/// <param name="Off">Days late, left or wanting, in the clock's kind of days.</param>
internal sealed record ClockReading(JudgedState State, DateOnly Due, DateOnly? Done, int Off);

/// <summary>Holds the days of an entry against a clock.</summary>
internal sealed class ReckonClock(WorkingDays days, DateOnly today)
{
    /// <param name="from">What the clock's <see cref="DutyClock.From"/> holds.</param>
    /// <param name="to">What its <see cref="DutyClock.To"/> holds.</param>
    /// <returns>Null where the clock does not run: the day of its event is not known.</returns>
    public ClockReading? Of(DutyClock clock, DateOnly? from, DateOnly? to) => (clock.Kind, clock.Length, from, to) switch
    {
        (ClockKind.Within, { } length, { } begun, _) => Silent(clock.IsSilent, By(length, length.After(begun, days), to)),
        (ClockKind.Lasting, { } length, { } begun, _) => Lasting(length.Through(begun).AddDays(clock.CountsFirst ? -1 : 0), to),
        (ClockKind.Before, { } length, _, { } held) => Silent(today >= held, By(length, length.Before(held, days), from)),
        (ClockKind.Until, _, { } last, _) => By(last, to),
        _ => null,
    };

    /// <summary>By a day of the calendar.</summary>
    public ClockReading By(DateOnly due, DateOnly? done) => By(new DayCount(0, DayUnit.Calendar), due, done);

    private ClockReading By(DayCount length, DateOnly due, DateOnly? done) => done switch
    {
        { } day when day <= due => new ClockReading(JudgedState.Done, due, day, 0),
        { } day => new ClockReading(JudgedState.DoneLate, due, day, length.Late(due, day, days)),
        null when today <= due => new ClockReading(JudgedState.Open, due, null, due.DayNumber - today.DayNumber),
        null => new ClockReading(JudgedState.Late, due, null, length.Late(due, today, days)),
    };

    // Before an event that was held something was done or not, and can be done no more: an empty column only says that nobody wrote it down.
    private static ClockReading Silent(bool isSilent, ClockReading reading) =>
        isSilent && reading is { State: JudgedState.Late } ? reading with { State = JudgedState.Unknown, Off = 0 } : reading;

    private ClockReading Lasting(DateOnly through, DateOnly? ended) => ended switch
    {
        { } day when day < through => new ClockReading(JudgedState.Missed, through, day, through.DayNumber - day.DayNumber),
        _ when today < through => new ClockReading(JudgedState.Open, through, null, through.DayNumber - today.DayNumber),
        _ => new ClockReading(JudgedState.Done, through, ended, 0),
    };
}
