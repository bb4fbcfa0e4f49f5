using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Notices;

/// <summary>What the actor's units, or the actor where it is for one person, have not opened yet, the newest first.</summary>
public sealed class ListNotices(DanchuDatabase database)
{
    public const int Shown = 20;

    public sealed record Row(Guid Id, NoticeKind Kind, string Text, string OrganisationName, DateTimeOffset At);

    /// <summary>A page of notices, with the number of unread ones.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, int Unseen);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var own = actor.Organisations.ToList();
        var unseen = database.Notices
            .Where(n => n.SeenAt == null && n.ByPersonId != actor.PersonId
                && (n.PersonId == actor.PersonId || (n.PersonId == null && own.Contains(n.OrganisationId))));
        var rows = await unseen.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(Shown)
            .Join(database.Organisations, n => n.OrganisationId, o => o.Id, (n, o) => new Row(n.Id, n.Kind, n.Text, o.Name, n.At))
            .ToListAsync(cancellationToken);
        var count = rows.Count < Shown ? rows.Count : await unseen.CountAsync(cancellationToken);
        return new View([.. rows.OrderByDescending(r => r.At)], count);
    }
}
