using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>Lets a piece of evidence that is on the scorecard prove another criterion too, or says anew where in it the proof stands.</summary>
[Named("Dùng tài liệu minh chứng cho tiêu chí")]
public sealed class UseEvidence(DanchuDatabase database, LoadScorecard open, MakeChange makeChange)
{
    public sealed record Input(ScorecardId ScorecardId, string Criterion, Guid EvidenceId, string Place);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => open.LockToProveAsync(actor, input.ScorecardId, input.Criterion, cancellationToken)
            .ThenAsync(file => UseAsync(change, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> UseAsync(Change change, OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var place = EnteredText.Line(refusals, input.Place, "Trang, điều, khoản", EvidenceUse.PlaceLimit, nameof(Input.Place));
        var item = await database.EvidenceItems.AsNoTracking()
            .FirstOrDefaultAsync(e => e.Id == input.EvidenceId && e.ScorecardId == file.Card.Id, cancellationToken);
        if (item is null)
        {
            refusals.Add(new Refusal("Chọn một tài liệu đã có trong phiếu.", nameof(Input.EvidenceId)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var use = await database.EvidenceUses.FindAsync([item!.Id, input.Criterion], cancellationToken);
        var before = use?.Place;
        if (use is null)
        {
            database.EvidenceUses.Add(new EvidenceUse { EvidenceId = item.Id, Criterion = input.Criterion, Place = place });
        }
        else
        {
            use.Place = place;
        }

        change.Record(
            file.Organisation.Id, ("scorecard", file.Card.Id.Value),
            before is null ? null : new { Passage = before }, new { input.Criterion, item.Name, Passage = place, Hash = item.FileHash });
        return default(Done);
    }
}
