using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>What may stand in a side of a rule: every indicator that is a number, of a ratio its two numbers.</summary>
public sealed class ListRuleTerms(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="Labels">To choose from, in the order of the catalogue.</param>
    public sealed record View(RuleNames Names, IReadOnlyList<string> Labels, IReadOnlyList<(string Key, string Name)> Forms);

    /// <param name="units">Whose rules are written or read: they name indicators and forms of the catalogue, of these units and of their superiors.</param>
    public async Task<View> ReadAsync(IReadOnlyCollection<OrganisationId> units, CancellationToken cancellationToken = default)
    {
        var indicators = await database.IndicatorsOf(units, clock.Today()).AsNoTracking().Where(i => !EF.Functions.Like(i.Key, "%.%"))
            .OrderBy(i => i.Slot).ToListAsync(cancellationToken);
        var owners = database.OrganisationsAbove(units, clock.Today());
        var forms = await database.Forms.AsNoTracking().Where(f => f.OwnerId == null || owners.Any(u => u.Id == f.OwnerId))
            .OrderByDescending(f => f.Version).Select(f => new { f.Key, f.Name }).ToListAsync(cancellationToken);
        var byKey = indicators.ToDictionary(i => i.Key, StringComparer.Ordinal);
        return new View(
            new RuleNames(byKey, forms.Select(f => f.Key).ToHashSet(StringComparer.Ordinal)),
            [.. indicators.SelectMany(TermsOf).Select(term => Label(term, byKey))],
            [.. forms.DistinctBy(f => f.Key, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Name))]);
    }

    /// <summary>The words of a term with its name in rules behind them.</summary>
    public static string Label(RuleTerm term, IReadOnlyDictionary<string, Indicator> indicators) =>
        $"{DescribeRule.Name(term, indicators)} [{term.Name}]";

    private static IEnumerable<RuleTerm> TermsOf(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Text => [],
        IndicatorKind.Ratio =>
        [
            new RuleTerm(1, indicator.Key, RatioPart.Numerator, Scope.Own), new RuleTerm(1, indicator.Key, RatioPart.Denominator, Scope.Own),
        ],
        IndicatorKind.Count or IndicatorKind.Money or IndicatorKind.Area => [new RuleTerm(1, indicator.Key, RatioPart.Value, Scope.Own)],
    };
}
