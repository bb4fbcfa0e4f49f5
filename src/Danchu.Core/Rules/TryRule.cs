using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rules;

/// <summary>What a rule would say of the figures of this and the last period, before anybody is told; saves nothing.</summary>
public sealed class TryRule(DanchuDatabase database, ListRuleTerms terms, LoadUnitFigures loadUnits, Permissions permissions, TimeProvider clock)
{
    private const int Periods = 2;
    private const int Shown = 10;

    /// <param name="Asked">Units of the kinds and forms it is for.</param>
    /// <param name="Known">Those that gave all it needs.</param>
    /// <param name="First">The first of those that break it.</param>
    public sealed record Trial(string Period, int Asked, int Known, int Broken, IReadOnlyList<BrokenUnit> First);

    /// <param name="Words">The rule in words.</param>
    /// <param name="Message">Its sentence, made up where the draft gives none.</param>
    /// <param name="TooWide">There are more units than are looked at here.</param>
    public sealed record View(string Words, string Message, IReadOnlyList<Trial> Trials, bool TooWide);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId owner, RuleDraft draft, CancellationToken cancellationToken = default)
    {
        if (!actor.MayWriteRules(owner))
        {
            return Denial.Forbidden;
        }

        var names = (await terms.ReadAsync([owner], cancellationToken)).Names;
        var (rule, refusals) = ReadRuleDraft.From(draft, names, owner, "thu", 1);
        return refusals.Count > 0 ? refusals : await OfAsync(actor, RuleReading.Of(rule), names, owner, cancellationToken);
    }

    internal async Task<View> OfAsync(Actor actor, RuleReading reading, RuleNames names, OrganisationId owner, CancellationToken cancellationToken)
    {
        var (line, periods) = await database.RulePeriodsAsync(owner, cancellationToken);
        List<Trial> trials = [];
        var tooWide = false;
        foreach (var period in periods.Take(Periods))
        {
            if (!await permissions.MayReadAsync(actor, owner, line, period.To < clock.Today() ? period.To : clock.Today(), cancellationToken)
                || await loadUnits.ReadAsync(owner, line, period, cancellationToken) is not { } units)
            {
                tooWide = true;
                continue;
            }

            var held = HoldUnits.Against(reading, units);
            trials.Add(new Trial(period.Name, units.Count(unit => unit.IsAskedOf(reading.Rule)), held.Known, held.Broken.Count, [.. held.Broken.Take(Shown)]));
        }

        return new View(DescribeRule.Of(reading, names.Indicators), reading.Rule.Message, trials, tooWide);
    }
}
