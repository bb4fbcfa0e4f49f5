using Danchu.Core.Holidays;
using Danchu.Core.Registers;

namespace Danchu.Core.Duties;

/// <summary>
/// Judges duties from the books of one unit. Pure: the same books on the same day come to the same judgements, and nothing of them is kept. An entry is
/// judged by the version of a duty that held on its day.
/// </summary>
internal sealed class JudgeBooks(IReadOnlyList<Duty> duties, DutyBooks books, WorkingDays days, DateOnly today)
{
    private readonly ReckonClock reckon = new(days, today);

    /// <summary>
    /// What stands in these days: clocks that run out in them or ran out before and were still open when they began; thresholds of entries in them; what is
    /// asked of each span of the calendar in them.
    /// </summary>
    /// <param name="lived">The days on which the unit existed.</param>
    public IEnumerable<JudgedDuty> Of(DateOnly from, DateOnly to, (DateOnly From, DateOnly? To) lived) => duties.SelectMany(duty =>
        EntriesOf(duty).SelectMany(entry => OfEntry(duty, entry)).Where(judged => StandsIn(judged, from, to))
            .Concat(duty.Content.Clocks.Where(clock => clock.Kind == ClockKind.Each).SelectMany(clock => OfSpans(duty, clock, from, to, lived)))
            .Concat(duty.Content.Thresholds.Where(threshold => threshold.Across is not null)
                .SelectMany(threshold => Across(duty, threshold)).Where(judged => StandsIn(judged, from, to))));

    /// <summary>All that is judged of one entry.</summary>
    public IEnumerable<JudgedDuty> Of(DutyEntry entry) => duties.Where(duty => IsOf(duty, entry)).SelectMany(duty => OfEntry(duty, entry));

    private IEnumerable<DutyEntry> EntriesOf(Duty duty) => books.Entries.Where(entry => IsOf(duty, entry));

    private bool IsOf(Duty duty, DutyEntry entry) => string.Equals(duty.Content.Register, entry.Register, StringComparison.Ordinal)
        && duty.HoldsOn(entry.Date) && books.Holds(entry, duty.Content.Where);

    private static bool StandsIn(JudgedDuty judged, DateOnly from, DateOnly to) =>
        judged.On <= to && (judged.On >= from || (judged.DueOn < from && (judged.DoneOn is null || judged.DoneOn >= from)
            && judged.State is JudgedState.Late or JudgedState.DoneLate));

    private IEnumerable<JudgedDuty> OfEntry(Duty duty, DutyEntry entry)
    {
        foreach (var clock in duty.Content.Clocks.Where(clock => clock.Kind != ClockKind.Each && books.Holds(entry, clock.Where)))
        {
            if (reckon.Of(clock, books.Day(entry, clock.From), books.Day(entry, clock.To)) is { } reading)
            {
                yield return Judged(duty, clock, reading, WriteReason.Of(clock, reading) + Uncertain(clock, entry.Date, reading.Due)) with
                {
                    Entry = entry.Judged, Item = ItemOf(duty, entry),
                };
            }
        }

        foreach (var threshold in duty.Content.Thresholds.Where(threshold => threshold.Across is null && books.Holds(entry, threshold.Where)))
        {
            var reading = ReckonThreshold.Of(threshold.Rule, column => NumberOf(entry, column));
            yield return Judged(duty, threshold, reading, entry) with { Item = ItemOf(duty, entry) };
        }

        if (JudgeForms.Of(duty, ItemOf(duty, entry), books, entry) is { } forms)
        {
            yield return forms;
        }
    }

    private static JudgedDuty Judged(Duty duty, DutyClock clock, ClockReading reading, string reason) => new(
        duty, clock.Key, clock.Name, reading.State, reading.Due, reading.Done, reading.Off, reason, ArticleOf(duty, clock.Article)) { On = reading.Due };

    private JudgedDuty Judged(Duty duty, DutyThreshold threshold, ThresholdReading? reading, DutyEntry entry)
    {
        var state = reading switch
        {
            null => JudgedState.Unknown,
            { IsReached: true } => JudgedState.Reached,
            _ => JudgedState.Missed,
        };
        var contradicted = state == JudgedState.Missed && threshold.Claims.Count > 0 && books.Holds(entry, threshold.Claims);
        var reason = reading is null ? WriteReason.NotCounted(threshold) : WriteReason.Of(threshold, reading);
        return new JudgedDuty(
            duty, threshold.Key, threshold.Name, state, null, null, reading?.Off ?? 0,
            contradicted ? $"{reason}; sổ lại ghi là đã được thông qua" : reason, ArticleOf(duty, threshold.Article))
        {
            On = entry.Date, Entry = entry.Judged, IsContradicted = contradicted,
        };
    }

    // Each span of the calendar that ends, or whose day lies, within the days asked.
    private IEnumerable<JudgedDuty> OfSpans(Duty duty, DutyClock clock, DateOnly from, DateOnly to, (DateOnly From, DateOnly? To) lived)
    {
        var asked = clock.Per is null ? [""] : books.Villages.Select(village => village.Name);
        foreach (var (first, last) in Spans(clock.Each, from, to))
        {
            var due = clock.By is { } by ? new DateOnly(first.Year, by / 100, by % 100) : last;
            if (due >= from && due <= to && duty.HoldsOn(due) && lived.From <= first && !(lived.To < due))
            {
                var written = books.Entries.Where(entry => string.Equals(entry.Register, duty.Content.Register, StringComparison.Ordinal)
                    && entry.Date >= first && entry.Date <= last).ToList();
                foreach (var village in asked)
                {
                    yield return OfSpan(duty, clock, written, (first, due), village);
                }
            }
        }
    }

    /// <param name="written">All entries of the duty's book in the span.</param>
    private JudgedDuty OfSpan(Duty duty, DutyClock clock, List<DutyEntry> written, (DateOnly First, DateOnly Due) span, string village)
    {
        var done = written.Where(entry => books.Holds(entry, duty.Content.Where) && books.Holds(entry, clock.Where)
            && (clock.Per is not { } per || string.Equals(books.Read(entry, per), village, StringComparison.OrdinalIgnoreCase)))
            .MinBy(entry => entry.Date);
        var reading = reckon.By(span.Due, done?.Date);
        var isKept = written.Count > 0 || books.KeptFrom.GetValueOrDefault(duty.Content.Register!, DateOnly.MaxValue) <= span.First;
        var judged = reading.State == JudgedState.Late && !isKept
            ? Judged(duty, clock, reading with { State = JudgedState.Unknown, Off = 0 }, WriteReason.NotKept(clock, span.Due, BookOf(duty)))
            : Judged(duty, clock, reading, WriteReason.Of(clock, reading));
        return judged with { Entry = done?.Judged, Village = village };
    }

    private string BookOf(Duty duty) => books.Registers.GetValueOrDefault(duty.Content.Register!) is { Name: var name } ? $"“{name}”" : "sổ";

    private static IEnumerable<(DateOnly First, DateOnly Last)> Spans(EachSpan each, DateOnly from, DateOnly to)
    {
        var months = each switch
        {
            EachSpan.Year => 12,
            EachSpan.HalfYear => 6,
            EachSpan.Quarter => 3,
        };
        for (var first = new DateOnly(from.Year, 1, 1); first <= to; first = first.AddMonths(months))
        {
            yield return (first, first.AddMonths(months).AddDays(-1));
        }
    }

    // The villages that decided the same thing: how many of them reached it, of all.
    private IEnumerable<JudgedDuty> Across(Duty duty, DutyThreshold threshold)
    {
        foreach (var same in EntriesOf(duty).Where(entry => books.Holds(entry, threshold.Where) && books.Read(entry, threshold.Across!) is not null)
            .GroupBy(entry => books.Read(entry, threshold.Across!)!.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var reached = same.Where(entry => ReckonThreshold.Of(threshold.Passes!, column => books.Number(entry, column)) is { IsReached: true })
                .Select(entry => VillageOf(entry) ?? entry.Id.ToString()).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            var reading = books.Villages.Count == 0 ? null
                : ReckonThreshold.Of(threshold.Rule, name => name is DutyThreshold.VillagesReached ? reached : books.Villages.Count);
            var last = same.MaxBy(entry => entry.Date)!;
            var judged = Judged(duty, threshold, reading, last);
            yield return judged with { Reason = $"{same.Key}: {judged.Reason}" };
        }
    }

    private decimal? NumberOf(DutyEntry entry, string column) => column is not DutyThreshold.AllVillages ? books.Number(entry, column)
        : books.Villages.Count > 0 ? books.Villages.Count : null;

    private string? VillageOf(DutyEntry entry) => books.Registers.GetValueOrDefault(entry.Register)?.Content.Columns
        .Find(column => column is { Kind: ColumnKind.Village, Many: false }) is { } column ? books.Read(entry, column.Key) : null;

    private DutyItem? ItemOf(Duty duty, DutyEntry entry) => duty.Content.By is { } by && books.Read(entry, by) is { } value
        ? duty.Content.Items.Find(item => item.Values.Contains(value, StringComparer.Ordinal))
        : null;

    private string Uncertain(DutyClock clock, DateOnly from, DateOnly due) =>
        clock.Length?.Unit == DayUnit.Working && due.Year >= from.Year && !days.AreAnnounced(from, due) ? " (lịch nghỉ của năm chưa có đủ)" : "";

    // One that names its own instrument needs no other.
    private static string ArticleOf(Duty duty, string own) => own.Contains('/', StringComparison.Ordinal) ? own
        : $"{(own.Length > 0 ? own : duty.Content.Article)} ({duty.Content.Document})";
}
