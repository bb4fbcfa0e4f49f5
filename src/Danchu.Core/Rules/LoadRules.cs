using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>The rules that hold for a unit's figures of a period: those of the catalogue and those its own and its superiors' secretariats wrote.</summary>
public sealed class LoadRules(DanchuDatabase database)
{
    /// <param name="on">The period's last day: the tree and the versions of that day count.</param>
    /// <param name="at">When the figures were signed; now for a draft.</param>
    /// <param name="form">Key of the form that was asked; null: no form was.</param>
    public async Task<IReadOnlyList<RuleReading>> ReadAsync(
        Organisation unit, ReportingLine line, DateOnly on, DateTimeOffset at, string? form, CancellationToken cancellationToken = default) =>
    [
        .. (await OverAsync(unit.Id, line, on, at, cancellationToken)).Where(r => r.Rule.IsFor(unit.Kind) && IsFor(r.Rule, form)),
    ];

    /// <summary>All that hold for an organisation and whatever is below it, of whatever kind and form.</summary>
    public async Task<IReadOnlyList<RuleReading>> OverAsync(
        OrganisationId unit, ReportingLine line, DateOnly on, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var above = database.Superiors(unit, line, on).Select(node => node.OrganisationId);
        var rules = await database.ValidationRules.AsNoTracking()
            .Where(r => r.ValidFrom <= on && (r.ValidTo == null || r.ValidTo >= on))
            .Where(r => r.OwnerId == null || r.OwnerId == unit || above.Contains(r.OwnerId.Value))
            .OrderBy(r => r.Key).ThenBy(r => r.Version).ToListAsync(cancellationToken);
        return [.. rules.Where(r => r.JudgesAt(at)).Select(RuleReading.Of)];
    }

    private static bool IsFor(ValidationRule rule, string? form) => rule.Forms.Count == 0 || (form is not null && rule.Forms.Contains(form));
}
