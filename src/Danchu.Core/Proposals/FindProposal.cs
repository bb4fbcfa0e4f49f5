using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>The proposal that a line of a book was sent as, for whoever reads it.</summary>
public sealed class FindProposal(DanchuDatabase database, Permissions permissions)
{
    public async Task<Outcome<ProposalId>> ReadAsync(Actor actor, EntryId entry, CancellationToken cancellationToken = default)
    {
        var sent = await database.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.EntryId == entry && p.TakenBackAt == null, cancellationToken);
        return sent is not null && await database.MayReadAsync(permissions, actor, sent, cancellationToken) ? sent.Id : Denial.Absent;
    }
}
