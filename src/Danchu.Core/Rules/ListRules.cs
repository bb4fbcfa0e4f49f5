using System.Globalization;
using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>The rules a person may read, of one form or all, with how many units of an organisation break each in a period.</summary>
public sealed class ListRules(DanchuDatabase database, ListRuleTerms terms, LoadUnitFigures loadUnits, Permissions permissions, TimeProvider clock)
{
    /// <param name="Form">Key of a form: only rules whose figures it asks.</param>
    /// <param name="Search">Words of the rule, with or without marks.</param>
    /// <param name="Broken">Only those that somebody breaks.</param>
    public sealed record Filter(
        OrganisationId? Organisation = null, PeriodId? Period = null, string? Form = null, string? Search = null, bool Broken = false, bool Retired = false,
        int Page = 1);

    /// <param name="Known">Units that gave all it needs; null when nothing was counted.</param>
    public sealed record Row(RuleId Id, string Words, string Group, Severity Severity, string? Owner, int Version, bool Retired, int? Known, int? Broken);

    /// <param name="Units">Units whose accepted figures were looked at; null when there are none or too many.</param>
    public sealed record View(
        Paged<Row> List, OrganisationId? Organisation, IReadOnlyList<(OrganisationId Id, string Name)> Organisations, ReportingPeriod? Period,
        IReadOnlyList<ReportingPeriod> Periods, IReadOnlyList<(string Key, string Name)> Forms, ReportingLine Line, int? Units);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var listed = await terms.ReadAsync([.. actor.Organisations], cancellationToken);
        var own = await OwnAsync(actor, cancellationToken);
        var organisation = filter.Organisation ?? own.Select(o => (OrganisationId?)o.Id).FirstOrDefault();
        if (organisation is { } wanted && !actor.IsSystem && !own.Exists(o => o.Id == wanted))
        {
            return Denial.Absent;
        }

        var (line, periods) = organisation is { } of ? await database.RulePeriodsAsync(of, cancellationToken) : (ReportingLine.State, []);
        var period = periods.FirstOrDefault(p => p.Id == filter.Period) ?? periods.FirstOrDefault();
        var units = period is not null && await permissions.MayReadAsync(actor, organisation!.Value, line, period.To, cancellationToken)
            ? await loadUnits.ReadAsync(organisation.Value, line, period, cancellationToken)
            : null;
        var asked = filter.Form is { Length: > 0 } form ? await IndicatorsOfAsync(form, cancellationToken) : null;
        var rules = await database.RulesSeenBy(actor, clock.Today()).AsNoTracking().Where(r => filter.Retired || r.RetiredAt == null)
            .Select(r => new { Rule = r, Owner = database.Organisations.Where(o => o.Id == r.OwnerId).Select(o => o.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var words = SearchWords.Of(filter.Search);
        var rows = rules.Select(r => (Reading: RuleReading.Of(r.Rule), r.Owner))
            .Where(r => asked is null || r.Reading.Terms.All(term => asked.Contains(term.Indicator)))
            .Select(r => RowOf(r.Reading, r.Owner, listed.Names, units))
            .Where(row => words.AreIn(row.Words))
            .Where(row => !filter.Broken || row.Broken > 0);
        return new View(
            Page([.. Sorted(rows)], filter.Page), organisation, own, period, periods, listed.Forms, line, units?.Count);
    }

    private static Paged<Row> Page(List<Row> rows, int page) =>
        new([.. rows.Skip(Paged<Row>.Skip(page)).Take(Paged<Row>.Size)], rows.Count, Math.Max(1, page));

    private static IEnumerable<Row> Sorted(IEnumerable<Row> rows)
    {
        var order = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
        return rows.OrderByDescending(row => row.Broken > 0).ThenByDescending(row => row.Broken > 0 ? row.Severity : Severity.Note)
            .ThenBy(row => row.Owner is null).ThenBy(row => row.Group, order).ThenBy(row => row.Words, order).ThenBy(row => row.Id.Value);
    }

    private static Row RowOf(RuleReading reading, string? owner, RuleNames names, IReadOnlyList<UnitFigures>? units)
    {
        var held = units is null ? null : HoldUnits.Against(reading, units);
        var first = reading.Terms.Select(term => names.Indicators.GetValueOrDefault(term.Indicator)).FirstOrDefault(found => found is not null);
        return new Row(
            reading.Rule.Id, DescribeRule.Of(reading, names.Indicators), first?.Group ?? "", reading.Rule.Severity, owner, reading.Rule.Version,
            reading.Rule.RetiredAt is not null, held?.Known, held?.Broken.Count);
    }

    private async Task<HashSet<string>> IndicatorsOfAsync(string form, CancellationToken cancellationToken)
    {
        var versions = await database.Forms.AsNoTracking().Where(f => f.Key == form).ToListAsync(cancellationToken);
        return versions.SelectMany(f => f.Rows).Select(row => row.Indicator).ToHashSet(StringComparer.Ordinal);
    }

    // Those where the actor receives reports come first.
    private async Task<List<(OrganisationId Id, string Name)>> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (ids, received) = (actor.Organisations.ToList(), actor.RuleOwners().ToList());
        var found = await database.Organisations.Where(o => ids.Contains(o.Id)).OrderByDescending(o => received.Contains(o.Id)).ThenBy(o => o.Level)
            .ThenBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken);
        return found.ConvertAll(o => (o.Id, o.Name));
    }
}
