using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>Takes a piece of evidence from a criterion; from the last one, the piece goes, and with the last piece of it the content.</summary>
public sealed class RemoveEvidence(DanchuDatabase database, LoadScorecard open, RecordHistory history)
{
    public sealed record Input(ScorecardId ScorecardId, string Criterion, Guid EvidenceId);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var opened = await open.LockToProveAsync(actor, input.ScorecardId, input.Criterion, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file })
        {
            return opened.NotDoneAs<Done>();
        }

        var item = await database.EvidenceItems.FirstOrDefaultAsync(e => e.Id == input.EvidenceId && e.ScorecardId == file.Card.Id, cancellationToken);
        if (item is null || await database.EvidenceUses.FindAsync([item.Id, input.Criterion], cancellationToken) is not { } use)
        {
            return new Refusal("Tài liệu này không còn ở tiêu chí; hãy tải lại trang.");
        }

        await RemoveAsync(item, use, cancellationToken);
        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(RemoveEvidence), ("scorecard", file.Card.Id.Value),
            new { input.Criterion, item.Name, Passage = use.Place, Hash = item.FileHash }, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }

    private async Task RemoveAsync(EvidenceItem item, EvidenceUse use, CancellationToken cancellationToken)
    {
        database.EvidenceUses.Remove(use);
        if (await database.EvidenceUses.AnyAsync(u => u.EvidenceId == item.Id && u.Criterion != use.Criterion, cancellationToken))
        {
            return;
        }

        database.EvidenceItems.Remove(item);
        await database.SaveChangesAsync(cancellationToken);
        if (item.FileHash is { } hash)
        {
            await database.LetGoAsync(hash, cancellationToken);
        }
    }
}
