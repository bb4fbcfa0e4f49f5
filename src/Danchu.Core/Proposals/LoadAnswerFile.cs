using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>The file with the answer to a proposal, for whoever reads the proposal.</summary>
public sealed class LoadAnswerFile(DanchuDatabase database, Permissions permissions)
{
    public async Task<Outcome<Download>> ReadAsync(Actor actor, ProposalId id, CancellationToken cancellationToken = default)
    {
        var proposal = await database.Proposals.AsNoTracking().Include(p => p.Group).FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (proposal?.Group?.FileHash is not { } hash || !await database.MayReadAsync(permissions, actor, proposal, cancellationToken))
        {
            return Denial.Absent;
        }

        var kept = await database.StoredFiles.AsNoTracking().SingleAsync(f => f.Hash == hash, cancellationToken);
        return new Download(FileName.Served(proposal.Group.FileName, kept.ContentType), kept.ContentType, kept.Content);
    }
}
