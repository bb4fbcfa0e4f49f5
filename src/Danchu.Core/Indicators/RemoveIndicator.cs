using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;

namespace Danchu.Core.Indicators;

/// <summary>Removes an indicator of one's own that nobody uses; history keeps what it said.</summary>
[Named("Xóa chỉ tiêu riêng")]
public sealed class RemoveIndicator(DanchuDatabase database, OpenIndicator openIndicator, UsesOfIndicator usesOf, MakeChange makeChange)
{
    public sealed record Input(string Key, uint RowVersion);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => openIndicator.LockAsync(actor, input.Key, input.RowVersion, cancellationToken)
            .ThenAsync(indicator => RemoveAsync(change, indicator, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> RemoveAsync(Change change, Indicator indicator, CancellationToken cancellationToken)
    {
        if (await usesOf(indicator.Key, cancellationToken) is { IsAny: true } uses)
        {
            return new Refusal($"Chỉ tiêu này đang được dùng nên không xóa được: {uses.InWords}. Bỏ khỏi những chỗ đó trước.");
        }

        database.Indicators.Remove(indicator);
        change.Record(indicator.OwnerId!.Value, ("indicator", indicator.Id!.Value), RecordedIndicator.Of(indicator), null);
        return default(Done);
    }
}
