using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Danchu.Demonstration.Samples;
using OrganisationRow = Danchu.Demonstration.Samples.OrganisationRow;

namespace Danchu.Demonstration;

/// <summary>The figures of a sample as a report of one of its units sees them, with the program's own totals, without a database.</summary>
internal sealed class SampleFigures
{
    private readonly Dictionary<string, Indicator> indicators;
    private readonly Dictionary<string, Level> levels;
    private readonly ILookup<string, OrganisationRow> below;
    private readonly ILookup<(string Unit, PeriodReference Period), FactRow> facts;
    private readonly Dictionary<(string Unit, PeriodReference Period), UnitTotals> totals = [];
    private readonly CatalogueFiles catalogue;

    private SampleFigures(SampleFiles samples, CatalogueFiles catalogue, ReportingLine line)
    {
        this.catalogue = catalogue;

        // Loaded, each has a number of its own; here its place in the file is one.
        indicators = catalogue.Indicators.Index().ToDictionary(i => i.Item.Value.Key, i => Numbered(i.Item.Value, i.Index + 1), StringComparer.Ordinal);
        levels = catalogue.Kinds.ToDictionary(kind => kind.Key, kind => kind.Level, StringComparer.Ordinal);
        facts = samples.Facts.ToLookup(fact => (fact.Organisation, fact.Period));
        below = samples.Organisations.ToLookup(
            unit => (line == ReportingLine.Party ? unit.ParentParty : unit.ParentState) ?? "", StringComparer.Ordinal);
    }

    public static FigureSource? Of(CoverageDocument document, SampleFiles samples, CatalogueFiles catalogue, ErrorList errors)
    {
        var unit = samples.Organisations.FirstOrDefault(o => string.Equals(o.Code, document.Organisation, StringComparison.Ordinal));
        if (unit is null || PeriodReference.Read(document.Period) is not { } period)
        {
            errors.Add(document.Folder, 1, $"không có đơn vị “{document.Organisation}” hoặc kỳ “{document.Period}” viết sai.");
            return null;
        }

        var figures = new SampleFigures(samples, catalogue, KeyWords.Read<ReportingLine>(document.Line));
        var periods = samples.Facts.Select(fact => fact.Period).Distinct().ToList();
        PeriodReference? PeriodOf(FigureKey key) => key.Period is null ? period
            : periods.Where(p => figures.Is(NamedPeriod.Read(key.Period)!.Value, p)).Select(p => (PeriodReference?)p).FirstOrDefault();
        return new FigureSource(
            figures.indicators,
            key => figures.Find(unit.Code, key, PeriodOf(key)),
            key => figures.Find(unit.Code, key, PeriodOf(key) is { OwnDays: null } now ? now with { Year = now.Year - 1 } : null))
        {
            Organisations = figures.Subtree(unit.Code).Append(unit)
                .ToDictionary(o => DemonstrationData.CodeOf(o.Code), o => o.ShortName, StringComparer.Ordinal),
        };
    }

    private static Indicator Numbered(Indicator read, int slot)
    {
        var indicator = new Indicator
        {
            Key = read.Key, Slot = slot, Name = read.Name, Unit = read.Unit, Kind = read.Kind, Decimals = read.Decimals,
            Aggregation = read.Aggregation, Comparison = read.Comparison,
        };
        indicator.TakeOver(read);
        return indicator;
    }

    private Figure? Find(string unit, FigureKey key, PeriodReference? period)
    {
        if (period is null)
        {
            return null;
        }

        var whose = key.Scope.Code is { } code
            ? Subtree(unit).FirstOrDefault(o => string.Equals(DemonstrationData.CodeOf(o.Code), code, StringComparison.Ordinal))?.Code ?? unit
            : unit;
        var found = TotalsOf(whose, period.Value);
        return key.Scope.Kind is ScopeKind.Own or ScopeKind.Organisation ? found.Own(key.Indicator) : found.Of(key.Indicator, key.Scope).Figure;
    }

    private UnitTotals TotalsOf(string unit, PeriodReference period)
    {
        if (!totals.TryGetValue((unit, period), out var found))
        {
            var counted = Subtree(unit).Where(o => facts.Contains((o.Code, period))).GroupBy(o => levels[o.Kind]).ToDictionary(
                level => level.Key, level => Counted(level.Select(o => o.Code), period));
            var own = facts[(unit, period)].ToDictionary(fact => fact.Indicator, FigureOf, StringComparer.Ordinal);
            totals.Add((unit, period), found = new UnitTotals(indicators.Values, own, counted));
        }

        return found;
    }

    private UnitCount Counted(IEnumerable<string> units, PeriodReference period)
    {
        var count = new UnitCount();
        foreach (var unit in units)
        {
            count.Add(PackedFacts.Pack(facts[(unit, period)].Select(fact => (indicators[fact.Indicator], FigureOf(fact)))));
        }

        return count;
    }

    private IEnumerable<OrganisationRow> Subtree(string unit) => below[unit].SelectMany(o => Subtree(o.Code).Prepend(o));

    private bool Is(NamedPeriod named, PeriodReference period)
    {
        if (period.OwnDays is { } days)
        {
            return (days.From, days.To) == (named.From, named.To);
        }

        var template = catalogue.Calendars.First(c => string.Equals(c.Key, period.Calendar, StringComparison.Ordinal))
            .Periods.First(t => string.Equals(t.Key, period.Template, StringComparison.Ordinal));
        return named.Kind != PeriodKind.Own && (named.Kind, named.Ordinal, named.Year) == (template.Kind, template.Ordinal, period.Year);
    }

    private static Figure FigureOf(FactRow fact) => new(fact.State, fact.Value, fact.Denominator, fact.Text);
}
