using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>One rule in words, its versions, and what it says of the figures of an organisation of the reader's.</summary>
public sealed class ShowRule(DanchuDatabase database, ListRuleTerms terms, TryRule tryRule, TimeProvider clock)
{
    /// <summary>Another version of the same rule.</summary>
    public sealed record Edition(RuleId Id, int Version);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Tried">On the figures of the owner, or of an organisation of the reader's; null where there are none to try it on.</param>
    /// <param name="TriedOn">Its name.</param>
    public sealed record View(
        ValidationRule Rule, string Words, string? Owner, IReadOnlyList<Edition> Versions, RuleNames Names, TryRule.View? Tried, string? TriedOn, bool MayEdit)
    {
        public RuleReading Reading => RuleReading.Of(Rule);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, RuleId id, CancellationToken cancellationToken = default)
    {
        var seen = database.RulesSeenBy(actor, clock.Today());
        var rule = await seen.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (rule is null)
        {
            return Denial.Absent;
        }

        var names = (await terms.ReadAsync(rule.OwnerId is { } its ? [its] : [], cancellationToken)).Names;
        var on = actor.RuleOwners().OrderByDescending(own => own == rule.OwnerId).Select(own => (OrganisationId?)own).FirstOrDefault();
        var called = await database.Organisations.Where(o => o.Id == on || o.Id == rule.OwnerId).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return new View(
            rule,
            DescribeRule.Of(RuleReading.Of(rule), names.Indicators),
            rule.OwnerId is { } owner ? called.GetValueOrDefault(owner) : null,
            await seen.Where(r => r.Key == rule.Key).OrderByDescending(r => r.Version).Select(r => new Edition(r.Id, r.Version)).ToListAsync(cancellationToken),
            names,
            on is { } unit ? await tryRule.OfAsync(actor, RuleReading.Of(rule), names, unit, cancellationToken) : null,
            on is { } tried ? called.GetValueOrDefault(tried) : null,
            MayEdit: rule is { OwnerId: { } of, RetiredAt: null } && actor.MayWriteRules(of));
    }
}
