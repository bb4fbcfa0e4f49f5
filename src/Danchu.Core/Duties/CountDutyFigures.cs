using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Holidays;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Duties;

/// <summary>
/// Clocks as figures: of what fell due between two days how much was done in time. It follows from the entries alone, whatever day it is counted on: what
/// falls due by the last day and is not done then is not done in time.
/// </summary>
public sealed class CountDutyFigures(DanchuDatabase database, WorkingDays days)
{
    public async Task<IReadOnlyList<CountedDuty>> ReadAsync(
        OrganisationId unit, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var of = await database.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == unit, cancellationToken);
        var duties = of is null ? [] : (await database.DutiesOfAsync(of.Kind, from, to, cancellationToken))
            .FindAll(duty => duty.Content.Clocks.Exists(clock => clock.Indicator.Length > 0));
        if (duties.Count == 0)
        {
            return [];
        }

        var books = await database.DutyBooksAsync(unit, duties, from.AddYears(-1), to, to, cancellationToken);
        var judged = new JudgeBooks(duties, books, days, to.AddDays(1)).Of(from, to, (of!.From, of.To)).Where(one => one.On >= from).ToList();
        return [.. duties.SelectMany(duty => duty.Content.Clocks).Select(clock => clock.Indicator).Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal).Select(key => Count(key, duties, judged, books)).OfType<CountedDuty>()];
    }

    // Null where the unit has no such book.
    private static CountedDuty? Count(string indicator, List<Duty> duties, List<JudgedDuty> judged, DutyBooks books)
    {
        var clocks = duties.SelectMany(duty => duty.Content.Clocks.Where(clock => string.Equals(clock.Indicator, indicator, StringComparison.Ordinal))
            .Select(clock => (duty, clock.Key))).ToHashSet();
        var register = clocks.First().duty.Content.Register!;
        if (!books.KeptFrom.TryGetValue(register, out var kept) || !books.Registers.TryGetValue(register, out var of))
        {
            return null;
        }

        var due = judged.FindAll(one => one.HasFallenDue && clocks.Contains((one.Duty, one.What)));
        return new CountedDuty(
            indicator, of, due.Count == 0 ? Figure.NotArisen : Figure.OfRatio(due.Count(one => one.IsInTime), due.Count),
            [.. due.Select(one => one.Entry?.Id).OfType<EntryId>().Distinct()], kept);
    }
}
