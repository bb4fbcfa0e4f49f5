using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>A secretariat adds an indicator of its own, for the forms, outlines and rubrics of its unit and of those below it.</summary>
[Named("Đặt chỉ tiêu riêng")]
public sealed class CreateIndicator(DanchuDatabase database, OpenIndicator openIndicator, MakeChange makeChange)
{
    public sealed record Input(OrganisationId? OwnerId, IndicatorDraft Draft);

    /// <returns>Its key.</returns>
    public async Task<Outcome<string>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        return input.OwnerId is { } owner && actor.Has(Role.Secretariat, owner)
            ? await makeChange.ExecuteAsync(this, actor, change => AddAsync(change, owner, input.Draft, cancellationToken), cancellationToken)
            : new Refusal("Chọn đơn vị đặt chỉ tiêu, nơi bạn là thư ký.", nameof(input.OwnerId));
    }

    private async Task<Outcome<string>> AddAsync(Change change, OrganisationId owner, IndicatorDraft draft, CancellationToken cancellationToken)
    {
        // Two who choose a key at the same time do so one after the other.
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('danchu.indicators', 0))", cancellationToken);
        var taken = await database.Indicators.Where(i => i.OwnerId != null).Select(i => i.Key).ToListAsync(cancellationToken);
        var (read, refusals) = ReadIndicatorDraft.From(
            draft, OwnIndicator.NewKeyOf(draft.Name, taken), owner, await openIndicator.NamesAsync(owner, null, cancellationToken));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        database.Indicators.Add(read);
        change.Record(owner, ("indicator", read.Id!.Value), null, RecordedIndicator.Of(read));
        return read.Key;
    }
}
