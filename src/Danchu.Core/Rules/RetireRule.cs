using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rules;

/// <summary>A rule is asked no longer. It is not deleted: what was signed while it held stays held against it.</summary>
[Named("Ngừng dùng quy tắc kiểm tra số liệu")]
public sealed class RetireRule(OpenRule openRule, ListRuleTerms terms, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(RuleId Id, uint RowVersion);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => openRule.LockAsync(actor, input.Id, input.RowVersion, cancellationToken)
            .ThenAsync(rule => RetireAsync(change, rule, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> RetireAsync(Change change, ValidationRule rule, CancellationToken cancellationToken)
    {
        var names = (await terms.ReadAsync([rule.OwnerId!.Value], cancellationToken)).Names;
        rule.RetiredAt = clock.GetUtcNow();
        var retired = new { Retired = Days.VietnamTime.DayOf(rule.RetiredAt.Value) };
        change.Record(rule.OwnerId.Value, ("rule", rule.Id.Value), RecordedRule.Of(rule, names), retired);
        return default(Done);
    }
}
