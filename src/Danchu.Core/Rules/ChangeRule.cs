using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>
/// Changes a rule of one's own. Where signed reports were held against it, it stays as it was for them and the next version begins.
/// </summary>
[Named("Sửa quy tắc kiểm tra số liệu")]
public sealed class ChangeRule(DanchuDatabase database, OpenRule openRule, ListRuleTerms terms, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="RowVersion">What was seen: a stale form does not overwrite.</param>
    public sealed record Input(RuleId Id, uint RowVersion, RuleDraft Draft);

    /// <returns>The version that now says it.</returns>
    public Task<Outcome<RuleId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => openRule.LockAsync(actor, input.Id, input.RowVersion, cancellationToken)
            .ThenAsync(rule => ChangeAsync(change, rule, input.Draft, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<RuleId>> ChangeAsync(Change change, ValidationRule rule, RuleDraft draft, CancellationToken cancellationToken)
    {
        var names = (await terms.ReadAsync([rule.OwnerId!.Value], cancellationToken)).Names;
        var isUsed = await openRule.IsUsedAsync(rule, cancellationToken);
        var (read, refusals) = ReadRuleDraft.From(draft, names, rule.OwnerId.Value, rule.Key, isUsed ? rule.Version + 1 : rule.Version);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = RecordedRule.Of(rule, names);
        var kept = isUsed ? Next(rule, read) : Over(rule, read);
        change.Record(rule.OwnerId.Value, ("rule", kept.Id.Value), before, RecordedRule.Of(kept, names));
        return kept.Id;
    }

    private static ValidationRule Over(ValidationRule rule, ValidationRule read)
    {
        rule.TakeOver(read);
        return rule;
    }

    private ValidationRule Next(ValidationRule rule, ValidationRule read)
    {
        rule.RetiredAt = clock.GetUtcNow();
        return database.ValidationRules.Add(RuleKey.Dated(read, rule.RetiredAt.Value)).Entity;
    }
}
