using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Uploads;

namespace Danchu.Web.Pages.Proposals.Files;

/// <summary>The file with the answer to a proposal.</summary>
public sealed class IndexModel(LoadAnswerFile read) : FilePage
{
    protected override Task<Outcome<Download>> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        read.ReadAsync(CurrentActor, new ProposalId(id), cancellationToken);
}
