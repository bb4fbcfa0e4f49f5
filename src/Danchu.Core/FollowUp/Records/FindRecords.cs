using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Records;

/// <summary>
/// Which security records an administrator may read: those of people in their reach and of units they administer; names that nobody bears, as at a wrong
/// sign-in, only at the top.
/// </summary>
public sealed class FindRecords(DanchuDatabase database, PeopleReach reach, TimeProvider clock)
{
    internal IQueryable<SecurityRecord> InReach(Actor actor, bool atTop)
    {
        var people = reach.Visible(actor, atTop).Select(p => p.Id);
        var units = database.OrganisationsStaffedBy(actor, clock.Today()).Select(o => o.Id);
        return database.SecurityRecords.AsNoTracking().Where(r =>
            people.Any(p => p == r.ConcernedId || p == r.PersonId)
            || units.Any(u => u == r.OrganisationId)
            || (atTop && r.PersonId == null && (r.ConcernedId == null || r.ConcernedId == Guid.Empty)));
    }

    internal IQueryable<SecurityRecord> Narrow(IQueryable<SecurityRecord> records, RecordFilter filter)
    {
        foreach (var pattern in SearchPattern.Words(filter.Person))
        {
            var named = database.Users.Where(p => EF.Functions.Like(p.SearchName, pattern, SearchPattern.Escape)).Select(p => p.Id);
            records = records.Where(r => named.Any(p => p == r.ConcernedId || p == r.PersonId)
                || EF.Functions.ILike(r.UserName, pattern, SearchPattern.Escape));
        }

        foreach (var pattern in SearchPattern.Words(filter.Unit))
        {
            var named = database.Organisations.Where(o => EF.Functions.Like(o.SearchName, pattern, SearchPattern.Escape)).Select(o => o.Id);
            records = records.Where(r => named.Any(u => u == r.OrganisationId)
                || database.Memberships.Any(m => m.PersonId == r.ConcernedId && named.Contains(m.OrganisationId)));
        }

        if (filter.Kind is { } kind)
        {
            records = records.Where(r => r.Kind == kind);
        }

        if (filter.Address?.Trim() is { Length: > 0 } address)
        {
            records = records.Where(r => r.Address.StartsWith(address));
        }

        return Between(records, filter.From, filter.To);
    }

    internal async Task<RecordPage> PageAsync(IQueryable<SecurityRecord> records, long? before, int size, CancellationToken cancellationToken)
    {
        var rows = await Rows(before is { } end ? records.Where(r => r.Id < end) : records).Take(size + 1).ToListAsync(cancellationToken);
        return new RecordPage([.. rows.Take(size)], rows.Count > size ? rows[size - 1].Id : null);
    }

    /// <summary>Newest first, with the names of today.</summary>
    internal IQueryable<RecordRow> Rows(IQueryable<SecurityRecord> records) => records.OrderByDescending(r => r.Id).Select(r => new RecordRow(
        r.Id, r.At, r.Kind,
        database.Users.Where(p => p.Id == r.PersonId).Select(p => p.FullName + " (" + p.UserName + ")").FirstOrDefault() ?? r.UserName,
        r.ConcernedId == r.PersonId
            ? ""
            : database.Users.Where(p => p.Id == r.ConcernedId).Select(p => p.FullName + " (" + p.UserName + ")").FirstOrDefault() ?? "",
        database.Organisations.Where(o => o.Id == r.OrganisationId).Select(o => o.Name).FirstOrDefault() ?? "",
        r.Address, r.Agent, r.Detail));

    private static IQueryable<SecurityRecord> Between(IQueryable<SecurityRecord> records, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            var begin = BeginOf(first);
            records = records.Where(r => r.At >= begin);
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            var end = BeginOf(last.AddDays(1));
            records = records.Where(r => r.At < end);
        }

        return records;
    }

    // The first and the last days there are have no earlier or later moment in another zone.
    private static DateTimeOffset BeginOf(DateOnly day) =>
        day.Year is <= 1 or >= 9999 ? new DateTimeOffset(day, default, TimeSpan.Zero) : new DateTimeOffset(day, default, VietnamTime.Offset).ToUniversalTime();
}
