using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Operations;

namespace Danchu.Core.Indicators;

/// <summary>Changes an indicator of one's own: its words always, what it measures only while no figure of it was entered.</summary>
[Named("Sửa chỉ tiêu riêng")]
public sealed class EditIndicator(OpenIndicator openIndicator, UsesOfIndicator usesOf, MakeChange makeChange)
{
    /// <param name="RowVersion">What was seen: a stale form does not overwrite.</param>
    public sealed record Input(string Key, uint RowVersion, IndicatorDraft Draft);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => openIndicator.LockAsync(actor, input.Key, input.RowVersion, cancellationToken)
            .ThenAsync(indicator => ChangeAsync(change, indicator, input.Draft, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> ChangeAsync(Change change, Indicator indicator, IndicatorDraft draft, CancellationToken cancellationToken)
    {
        var owner = indicator.OwnerId!.Value;
        var names = await openIndicator.NamesAsync(owner, indicator.Key, cancellationToken);
        var (read, refusals) = ReadIndicatorDraft.From(draft, indicator.Key, owner, names);
        refusals.AddRange(Refuse(indicator, read, await usesOf(indicator.Key, cancellationToken)));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = RecordedIndicator.Of(indicator);
        indicator.TakeOver(read);
        change.Record(owner, ("indicator", indicator.Id!.Value), before, RecordedIndicator.Of(indicator));
        return default(Done);
    }

    private static IEnumerable<Refusal> Refuse(Indicator indicator, Indicator read, IndicatorUses uses)
    {
        foreach (var (what, field) in Changed(indicator, read))
        {
            if (uses.Units > 0)
            {
                yield return new Refusal($"Chỉ tiêu này đã có số liệu nên không đổi {what} được; hãy đặt chỉ tiêu mới.", field);
            }
            else if (uses.IsAny && field is nameof(Indicator.Kind) or nameof(Indicator.Aggregation))
            {
                yield return new Refusal($"Chỉ tiêu này đang được dùng nên không đổi {what} được: {uses.InWords}. Bỏ khỏi những chỗ đó trước.", field);
            }
        }
    }

    private static IEnumerable<(string What, string Field)> Changed(Indicator indicator, Indicator read)
    {
        (bool Differs, string What, string Field)[] all =
        [
            (indicator.Kind != read.Kind, "loại", nameof(Indicator.Kind)),
            (!string.Equals(indicator.Unit, read.Unit, StringComparison.Ordinal), "đơn vị tính", nameof(Indicator.Unit)),
            (indicator.Decimals != read.Decimals, "số chữ số thập phân", nameof(Indicator.Decimals)),
            (indicator.Aggregation != read.Aggregation, "cách cộng", nameof(Indicator.Aggregation)),
            (indicator.Comparison != read.Comparison, "cách so sánh", nameof(Indicator.Comparison)),
            (indicator.Ownership != read.Ownership, "việc của ai", nameof(Indicator.Ownership)),
        ];
        return all.Where(one => one.Differs).Select(one => (one.What, one.Field));
    }
}
