using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Rules;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>Holds the accepted figures of all units below an organisation, and their sums, against the rules: what does not agree beside the totals.</summary>
public sealed class CheckTotals(DanchuDatabase database, Permissions permissions, LoadUnitFigures loadUnits, LoadRules loadRules, TimeProvider clock)
{
    public sealed record Input(OrganisationId Organisation, ReportingLine Line, PeriodId Period);

    /// <param name="Units">Units below whose figures were accepted; null: too many to look at here.</param>
    /// <param name="Held">Rules that could be decided for at least one unit, those that do not agree first.</param>
    public sealed record View(
        string Organisation, ReportingPeriod Period, int? Units, IReadOnlyList<HeldUnits> Held, IReadOnlyDictionary<string, Indicator> Indicators)
    {
        public IEnumerable<HeldUnits> Wrong => Held.Where(held => !held.IsClean);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var period = await database.Periods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.Period, cancellationToken);
        var name = await database.Organisations.Where(o => o.Id == input.Organisation).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        if (period is null || name is null || !await permissions.MayReadAsync(actor, input.Organisation, input.Line, period.To, cancellationToken))
        {
            return Denial.Absent;
        }

        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var rules = await loadRules.OverAsync(input.Organisation, input.Line, period.To, clock.GetUtcNow(), cancellationToken);
        var units = await loadUnits.ReadAsync(input.Organisation, input.Line, period, cancellationToken);
        var below = units?.Where(unit => unit.IsBelow).ToList() ?? [];
        var held = rules.Where(rule => rule.IsOfOwnFigures).Select(rule => HoldUnits.Against(rule, below)).Where(one => one.Known > 0);
        return new View(name, period, units is null ? null : below.Count, [.. held.OrderBy(Rank)], indicators);
    }

    private static int Rank(HeldUnits held) => held.IsClean ? 10 : held.Sums?.Verdict == RuleVerdict.Broken ? 0 : 3 - (int)held.Rule.Rule.Severity;
}
