using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Holidays;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Duties;

/// <summary>How a unit stands to its duties in a year, judged from its books as they are now: who reads the books reads this.</summary>
public sealed class JudgeDuties(DanchuDatabase database, Permissions permissions, WorkingDays days, TimeProvider clock)
{
    /// <param name="Duties">All that the unit has in the year, also those of which nothing arose.</param>
    /// <param name="Judged">What is pressing first, then by day.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, OrganisationKind Kind, int Year, DateOnly Today, IReadOnlyList<Duty> Duties, IReadOnlyList<JudgedDuty> Judged)
    {
        /// <summary>Units of the actor, to choose from.</summary>
        public IReadOnlyList<BookOf> Units { get; init; } = [];
    }

    /// <param name="year">Null: that of today.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId unit, int? year = null, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await database.OpenBooksAsync(permissions, actor, unit, today, cancellationToken) is not { } opened)
        {
            return Denial.Absent;
        }

        var shown = year is > 1990 and < 2200 ? year.Value : today.Year;
        var (from, to) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var of = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == opened.Id, cancellationToken);
        var duties = await database.DutiesOfAsync(of.Kind, from, to, cancellationToken);
        var judged = await JudgeAsync(of, duties, from, to, cancellationToken);
        return new View(
            opened.Id, opened.Name, of.Kind, shown, today, duties,
            [
                .. judged.OrderByDescending(one => one.IsPressing).ThenBy(one => one.State).ThenBy(one => one.On).ThenBy(one => one.Duty.Ordinal)
                    .ThenBy(one => one.Village, StringComparer.Ordinal),
            ])
        {
            Units = await database.OwnUnitsAsync(actor, today, cancellationToken),
        };
    }

    /// <summary>The same without asking who reads.</summary>
    internal async Task<List<JudgedDuty>> JudgeAsync(
        Organisation unit, IReadOnlyList<Duty> duties, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var today = clock.Today();

        // What ran out within a year before may still be open; and what of the last weeks of a year runs out in the next.
        var books = await database.DutyBooksAsync(unit.Id, duties, from.AddYears(-1), to, today, cancellationToken);
        return [.. new JudgeBooks(duties, books, days, today).Of(from, to, (unit.From, unit.To))];
    }
}
