using Danchu.Core.Operations;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;

namespace Danchu.Web.Pages.Scorecards.Files;

/// <summary>A file of evidence.</summary>
public sealed class IndexModel(LoadEvidenceFile read) : FilePage
{
    protected override Task<Outcome<Download>> ReadAsync(Guid id, CancellationToken cancellationToken) => read.ReadAsync(CurrentActor, id, cancellationToken);
}
