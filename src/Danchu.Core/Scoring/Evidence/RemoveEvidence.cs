using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>Takes a piece of evidence from a criterion; from the last one, the piece goes, and with the last piece of it the content.</summary>
[Named("Bỏ tài liệu minh chứng")]
public sealed class RemoveEvidence(DanchuDatabase database, LoadScorecard open, MakeChange makeChange)
{
    public sealed record Input(ScorecardId ScorecardId, string Criterion, Guid EvidenceId);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => open.LockToProveAsync(actor, input.ScorecardId, input.Criterion, cancellationToken)
            .ThenAsync(file => RemoveEvidenceAsync(change, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> RemoveEvidenceAsync(Change change, OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        var item = await database.EvidenceItems.FirstOrDefaultAsync(e => e.Id == input.EvidenceId && e.ScorecardId == file.Card.Id, cancellationToken);
        if (item is null || await database.EvidenceUses.FindAsync([item.Id, input.Criterion], cancellationToken) is not { } use)
        {
            return new Refusal("Tài liệu này không còn ở tiêu chí; hãy tải lại trang.");
        }

        await RemoveAsync(change, item, use, cancellationToken);
        change.Record(
            file.Organisation.Id, ("scorecard", file.Card.Id.Value), new { input.Criterion, item.Name, Passage = use.Place, Hash = item.FileHash }, null);
        return default(Done);
    }

    private async Task RemoveAsync(Change change, EvidenceItem item, EvidenceUse use, CancellationToken cancellationToken)
    {
        database.EvidenceUses.Remove(use);
        if (await database.EvidenceUses.AnyAsync(u => u.EvidenceId == item.Id && u.Criterion != use.Criterion, cancellationToken))
        {
            return;
        }

        database.EvidenceItems.Remove(item);
        await change.SaveAsync(cancellationToken);
        if (item.FileHash is { } hash)
        {
            await database.LetGoAsync(hash, cancellationToken);
        }
    }
}
