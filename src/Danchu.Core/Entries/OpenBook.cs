using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>A unit's book of one register, opened by somebody who may.</summary>
internal sealed record OpenedBook(OrganisationId Unit, string UnitName, BookVersions Versions, EntryReach.BookRights Rights)
{
    /// <summary>Reads personal columns too.</summary>
    public bool IsInside => Rights.IsInside;

    public Register Register => Versions.Newest;

    public string Key => Register.Key;

    /// <summary>Columns of all versions that the reader may read.</summary>
    public List<RegisterColumn> Columns => [.. Versions.Columns.Where(c => IsInside || !c.Private)];
}

/// <summary>Opens a unit's book to read or to write; what is not the actor's does not exist for them.</summary>
internal static class OpenBook
{
    /// <param name="of">The unit; null: the actor's own.</param>
    /// <param name="until">Only what a figure of a period that ended then was counted from is asked: who stood above the unit on that day reads it.</param>
    public static async Task<Outcome<OpenedBook>> OpenBookAsync(
        this DanchuDatabase database, Permissions permissions, Actor actor, OrganisationId? of, string key, DateOnly today,
        CancellationToken cancellationToken, DateOnly? until = null)
    {
        if ((of ?? await database.OwnBooksAsync(actor, today, cancellationToken)) is not { } unit)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, unit, today, cancellationToken);
        return rights.IsInside || await permissions.MaySeeAsync(actor, unit, until, cancellationToken)
            ? await OpenAsync(database, rights, unit, key, today, cancellationToken)
            : Denial.Absent;
    }

    /// <summary>By those who write in it.</summary>
    public static async Task<Outcome<OpenedBook>> OpenBookToWriteAsync(
        this DanchuDatabase database, Actor actor, OrganisationId? of, string key, DateOnly today, CancellationToken cancellationToken)
    {
        if ((of ?? await database.OwnBooksAsync(actor, today, cancellationToken)) is not { } unit)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, unit, today, cancellationToken);
        return rights.MayWrite ? await OpenAsync(database, rights, unit, key, today, cancellationToken) : rights.Denied;
    }

    private static async Task<Outcome<OpenedBook>> OpenAsync(
        DanchuDatabase database, EntryReach.BookRights rights, OrganisationId unit, string key, DateOnly today, CancellationToken cancellationToken)
    {
        var name = await database.Organisations.Where(o => o.Id == unit).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        return name is not null && await BookVersions.LoadAsync(database, unit, key, today, cancellationToken) is { } versions
            ? new OpenedBook(unit, name, versions, rights)
            : Denial.Absent;
    }
}
