using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Rules;
using Danchu.Demonstration.Samples;

namespace Danchu.Demonstration;

/// <summary>Holds the catalogue's rules against figures in files, without a database: to see what a rule would say before anybody is told.</summary>
public static class TryRules
{
    /// <param name="Asked">How often a rule had all it needed.</param>
    public sealed record Tried(IReadOnlyList<Hit> Hits, int Asked);

    /// <summary>A rule that one unit's figures of one period break.</summary>
    public sealed record Hit(string Organisation, PeriodReference Period, BrokenRule Broken);

    public static Tried Of(CatalogueFiles catalogue, SampleFiles samples)
    {
        var rules = catalogue.Rules.Select(rule => RuleReading.Of(rule.Value)).ToList();
        var forms = catalogue.Forms.ToLookup(form => form.Value.Key, form => form.Value.ForKinds, StringComparer.Ordinal);
        var kinds = samples.Organisations.DistinctBy(unit => unit.Code, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Code, unit => KeyWords.Read<OrganisationKind>(unit.Kind), StringComparer.Ordinal);
        var facts = samples.Facts.GroupBy(fact => (fact.Organisation, fact.Period))
            .ToDictionary(group => group.Key, group => group.ToDictionary(fact => fact.Indicator, FigureOf, StringComparer.Ordinal));
        List<Hit> hits = [];
        var asked = 0;
        foreach (var ((unit, period), now) in facts)
        {
            var before = facts.GetValueOrDefault((unit, period with { Year = period.Year - 1 }));
            var figures = new RuleFigures((key, scope) => Of(now, key, scope), (key, scope) => Of(before, key, scope));
            var its = rules.Where(rule => rule.Rule.IsFor(kinds[unit])
                && (rule.Rule.Forms.Count == 0 || rule.Rule.Forms.Exists(form => forms[form].Any(of => of.Contains(kinds[unit]))))).ToList();
            asked += its.Count(rule => EvaluateRule.Of(rule, figures).Verdict != RuleVerdict.Unknown);
            hits.AddRange(FindBroken.In(its, figures).Select(broken => new Hit(unit, period, broken)));
        }

        return new Tried(hits, asked);
    }

    private static Figure? Of(Dictionary<string, Figure>? facts, string indicator, Scope scope) =>
        scope == Scope.Own ? facts?.GetValueOrDefault(indicator) : null;

    private static Figure FigureOf(FactRow fact) => new(fact.State, fact.Value, fact.Denominator, fact.Text);
}
