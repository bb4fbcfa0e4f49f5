using Danchu.Core.Entries.Attachments;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Web.Pages.Entries.Files;

/// <summary>A file of an entry.</summary>
public sealed class IndexModel(LoadEntryFile read) : FilePage
{
    protected override Task<Outcome<Download>> ReadAsync(Guid id, CancellationToken cancellationToken) => read.ReadAsync(CurrentActor, id, cancellationToken);
}
