using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rules;

/// <summary>A secretary or administrator adds a rule that holds for their organisation and all below it.</summary>
[Named("Đặt quy tắc kiểm tra số liệu")]
public sealed class CreateRule(DanchuDatabase database, ListRuleTerms terms, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(OrganisationId? OwnerId, RuleDraft Draft);

    public async Task<Outcome<RuleId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.RuleOwners().Any())
        {
            return Denial.Forbidden;
        }

        if (input.OwnerId is not { } owner || !actor.MayWriteRules(owner))
        {
            return new Refusal("Chọn đơn vị đặt quy tắc, nơi bạn là thư ký hoặc người quản trị.", nameof(Input.OwnerId));
        }

        var names = (await terms.ReadAsync([owner], cancellationToken)).Names;
        var (read, refusals) = ReadRuleDraft.From(input.Draft, names, owner, RuleKey.New(), 1);
        return refusals.Count > 0
            ? refusals
            : await makeChange.ExecuteAsync(this, actor, change => Add(change, RuleKey.Dated(read, clock.GetUtcNow()), names), cancellationToken);
    }

    private Outcome<RuleId> Add(Change change, ValidationRule rule, RuleNames names)
    {
        database.ValidationRules.Add(rule);
        change.Record(rule.OwnerId!.Value, ("rule", rule.Id.Value), null, RecordedRule.Of(rule, names));
        return rule.Id;
    }
}
