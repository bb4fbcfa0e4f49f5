using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Records;

/// <summary>
/// Adds a line to the security records, with the time and where the request comes from. Within a change it is written with the change or not at all;
/// elsewhere it is committed at once. Whom it concerns is told where they must know (<see cref="TellConcerned"/>).
/// </summary>
public sealed class WriteRecord(DanchuDatabase database, Origin origin, TimeProvider clock, TellConcerned tell)
{
    /// <summary>What a known person did.</summary>
    /// <param name="concerned">Whom it concerns, when that is somebody else.</param>
    public async Task OfAsync(
        Actor actor, SecurityRecordKind kind, Guid? concerned, OrganisationId? organisation, string detail, CancellationToken cancellationToken)
    {
        await AddAsync(kind, actor.IsSystem ? null : actor.PersonId, actor.Name, concerned ?? actor.PersonId, organisation, detail, cancellationToken);
        await tell.TellAsync(actor, kind, concerned ?? actor.PersonId, detail, cancellationToken);
    }

    /// <summary>What somebody tried who is not signed in.</summary>
    /// <param name="userName">As it was typed.</param>
    /// <param name="concerned">The account of that name, if there is one.</param>
    public Task OfNobodyAsync(SecurityRecordKind kind, string userName, Guid? concerned, string detail, CancellationToken cancellationToken) =>
        AddAsync(kind, null, userName, concerned, null, detail, cancellationToken);

    private Task AddAsync(
        SecurityRecordKind kind,
        Guid? person,
        string userName,
        Guid? concerned,
        OrganisationId? organisation,
        string detail,
        CancellationToken cancellationToken)
    {
        var (word, now, unit) = (kind.ToString(), clock.GetUtcNow(), organisation?.Value);
        var (name, address) = (SecurityRecord.Clean(userName), SecurityRecord.Clean(origin.Address));
        var (agent, note) = (SecurityRecord.Clean(origin.Agent), SecurityRecord.Clean(detail));
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO security_records (at, kind, person_id, user_name, concerned_id, organisation_id, address, agent, detail)
            VALUES ({now}, {word}, {person}, {name}, {concerned}, {unit}, {address}, {agent}, {note})
            """,
            cancellationToken);
    }
}
