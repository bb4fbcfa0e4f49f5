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

/// <summary>How all units below one stand to their duties in a year, the worst first; each by its books of today.</summary>
public sealed class ShowDutiesBelow(DanchuDatabase database, Permissions permissions, WorkingDays days, TimeProvider clock)
{
    /// <summary>No more units are judged at a look: who has more below looks at them by their superiors.</summary>
    public const int Most = 150;

    /// <param name="Rows">Those that have books, the worst first.</param>
    /// <param name="Silent">Units that have duties and no book yet.</param>
    /// <param name="All">How many units with duties there are.</param>
    public sealed record View(OrganisationId Unit, string UnitName, int Year, IReadOnlyList<Row> Rows, IReadOnlyList<BookOf> Silent, int All);

    /// <param name="Longest">What has been late the longest.</param>
    public sealed record Row(
        OrganisationId Unit, string UnitName, OrganisationKind Kind, int Late, int Contradicted, int DoneLate, int Done, int Open, JudgedDuty? Longest);

    /// <param name="kind">Units of this kind alone.</param>
    public async Task<Outcome<View>> ReadAsync(
        Actor actor, OrganisationId unit, int? year = null, OrganisationKind? kind = null, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await database.OpenBooksAsync(permissions, actor, unit, today, cancellationToken) is not { } opened)
        {
            return Denial.Absent;
        }

        var shown = year is > 1990 and < 2200 ? year.Value : today.Year;
        var (from, to) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var duties = await database.Duties.AsNoTracking().OrderBy(d => d.Ordinal).ToListAsync(cancellationToken);
        var kinds = duties.SelectMany(duty => duty.Content.ForKinds).Where(one => kind is null || one == kind).Distinct().ToList();
        var below = database.OrganisationsBelow([unit], today).Where(o => o.Id != unit && kinds.Contains(o.Kind));
        var units = await below.AsNoTracking().OrderBy(o => o.Level).ThenBy(o => o.Name).ThenBy(o => o.Code).Take(Most).ToListAsync(cancellationToken);
        var (rows, silent) = (new List<Row>(), new List<BookOf>());
        foreach (var one in units)
        {
            var owed = duties.FindAll(duty => duty.IsOf(one.Kind, from, to));
            var books = await database.DutyBooksAsync(one.Id, owed, from.AddYears(-1), to, today, cancellationToken);
            if (books.KeptFrom.Count == 0)
            {
                silent.Add(new BookOf(one.Id, one.Name));
            }
            else
            {
                rows.Add(RowOf(one, [.. new JudgeBooks(owed, books, days, today).Of(from, to, (one.From, one.To))]));
            }
        }

        return new View(
            opened.Id, opened.Name, shown,
            [
                .. rows.OrderByDescending(row => row.Late + row.Contradicted).ThenByDescending(row => row.DoneLate)
                    .ThenBy(row => row.UnitName, StringComparer.Ordinal),
            ],
            silent, units.Count < Most ? units.Count : await below.CountAsync(cancellationToken));
    }

    private static Row RowOf(Organisation unit, List<JudgedDuty> judged)
    {
        int Count(JudgedState state) => judged.Count(one => one.State == state && one.DueOn is not null);
        return new Row(
            unit.Id, unit.Name, unit.Kind, Count(JudgedState.Late), judged.Count(one => one.IsContradicted), Count(JudgedState.DoneLate),
            Count(JudgedState.Done), Count(JudgedState.Open), judged.Where(one => one.State == JudgedState.Late).MinBy(one => one.DueOn));
    }
}
