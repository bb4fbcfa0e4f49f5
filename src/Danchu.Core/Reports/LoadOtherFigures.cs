using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// The figures of other periods, and of single organisations of the subtree, that the tokens of a draft name. What the unit never reported of a period its
/// books count. A text without such tokens costs one query.
/// </summary>
public sealed class LoadOtherFigures(
    DanchuDatabase database, LoadTotals loadTotals, LoadAsNow loadAsNow, FindPreviousPeriod findPreviousPeriod, CountEntries countEntries)
{
    /// <summary>Whose and of when: the code of an organisation, null for the unit; a period's word, null for the report's.</summary>
    private readonly record struct Place(string? Code, string? Period);

    /// <param name="Counted">What the unit's own books give for the days of the period.</param>
    private sealed record Both(UnitTotals? Now, UnitTotals? Before, IReadOnlyDictionary<string, CountEntries.Counted>? Counted = null);

    private sealed record Unit(OrganisationId Id, string Name);

    /// <summary>What was found: a figure of now or of the period before, and the organisations by code.</summary>
    internal sealed record Found(Func<FigureKey, Figure?> Now, Func<FigureKey, Figure?> Before, IReadOnlyDictionary<string, string> Organisations);

    /// <param name="typed">Texts that are not kept yet.</param>
    internal async Task<Found> ReadAsync(OpenedReport file, IEnumerable<string> typed, CancellationToken cancellationToken)
    {
        var kept = await database.ReportSections.AsNoTracking()
            .Where(s => s.ReportId == file.Report.Id && (EF.Functions.Like(s.Text, "%{{%:%}}%") || EF.Functions.Like(s.Text, "%{{%@%}}%")))
            .Select(s => s.Text).ToListAsync(cancellationToken);
        List<TokenTerm> terms =
        [
            .. kept.Concat(typed).SelectMany(ParseMarkup.TokensIn).Select(token => token.Inner).Distinct(StringComparer.Ordinal)
                .SelectMany(inner => FigureToken.Read(inner)?.Terms ?? []),
        ];
        List<Place> places = [.. terms.SelectMany(PlacesOf).Distinct().Where(place => place != default)];
        if (places.Count == 0)
        {
            return new Found(_ => null, _ => null, new Dictionary<string, string>(StringComparer.Ordinal));
        }

        var units = await UnitsAsync(file, [.. places.Select(place => place.Code).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
        var periods = await PeriodsAsync(file, [.. places.Select(place => place.Period).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
        Dictionary<Place, Both> found = [];
        foreach (var place in places)
        {
            var period = place.Period is null ? file.Period : periods.GetValueOrDefault(place.Period);
            var unit = place.Code is null ? file.Organisation.Id : units.GetValueOrDefault(place.Code)?.Id;
            var both = period is not null && unit is { } id ? await BothAsync(file, id, period, cancellationToken) : new Both(null, null);
            if (place is { Code: null, Period: { } word } && terms.Exists(term => IsUnknown(term, place, both.Now)))
            {
                both = both with { Counted = await CountedAsync(file.Organisation.Id, period, NamedPeriod.Read(word)!.Value, cancellationToken) };
            }

            found.Add(place, both);
        }

        return new Found(
            key => found.GetValueOrDefault(PlaceOf(key)) is { } both ? Of(both.Now, key) ?? Of(both.Counted, key) : null,
            key => Of(found.GetValueOrDefault(PlaceOf(key))?.Before, key),
            units.ToDictionary(unit => unit.Key, unit => unit.Value.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<Place> PlacesOf(TokenTerm term) => term.Periods.IsEmpty
        ? [new Place(term.Scope.Code, null)]
        : term.Periods.Select(period => new Place(term.Scope.Code, period.ToString()));

    private static bool IsUnknown(TokenTerm term, Place place, UnitTotals? reported) =>
        term.Scope.Kind == ScopeKind.Own && PlacesOf(term).Contains(place) && reported?.Own(term.Indicator) is null;

    private static Place PlaceOf(FigureKey key) => new(key.Scope.Code, key.Period);

    private static Figure? Of(UnitTotals? totals, FigureKey key) => totals is null ? null
        : key.Scope.Kind is ScopeKind.Own or ScopeKind.Organisation ? totals.Own(key.Indicator)
        : totals.Of(key.Indicator, key.Scope).Figure;

    private static Figure? Of(IReadOnlyDictionary<string, CountEntries.Counted>? counted, FigureKey key) =>
        key.Scope.Kind == ScopeKind.Own ? counted?.GetValueOrDefault(key.Indicator)?.Figure : null;

    private Task<Dictionary<string, CountEntries.Counted>> CountedAsync(
        OrganisationId unit, ReportingPeriod? known, NamedPeriod named, CancellationToken cancellationToken) =>
        countEntries.ReadAsync(unit, known?.From ?? named.From, known?.To ?? named.To, cancellationToken);

    // An organisation that is not the unit's own subtree is not found, whoever asks.
    private async Task<Dictionary<string, Unit>> UnitsAsync(OpenedReport file, List<string> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return [];
        }

        var below = database.Subtree(file.Organisation.Id, file.Round.Line, file.Period.To).Select(node => node.OrganisationId);
        return await database.Organisations.AsNoTracking().Where(o => codes.Contains(o.Code) && below.Contains(o.Id))
            .ToDictionaryAsync(o => o.Code, o => new Unit(o.Id, o.ShortName.Length > 0 ? o.ShortName : o.Name), StringComparer.Ordinal, cancellationToken);
    }

    private async Task<Dictionary<string, ReportingPeriod?>> PeriodsAsync(OpenedReport file, List<string> words, CancellationToken cancellationToken)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var (unit, line) = (file.Organisation.Id.Value, file.Round.Line.ToString());
        var reported = await database.Database.SqlQuery<Guid>(
            $"""
            SELECT period_id AS "Value" FROM totals WHERE organisation_id = {unit} AND line = {line}
            UNION SELECT period_id FROM facts WHERE organisation_id = {unit}
            """).ToHashSetAsync(cancellationToken);
        var known = (await database.Periods.AsNoTracking().ToListAsync(cancellationToken))
            .OrderByDescending(period => reported.Contains(period.Id.Value))
            .ThenByDescending(period => string.Equals(period.Calendar, file.Period.Calendar, StringComparison.Ordinal))
            .ThenBy(period => period.Kind == PeriodKind.Own).ThenBy(period => period.From).ToList();
        return words.ToDictionary(word => word, word => known.Find(NamedPeriod.Read(word)!.Value.Is), StringComparer.Ordinal);
    }

    private async Task<Both> BothAsync(OpenedReport file, OrganisationId unit, ReportingPeriod period, CancellationToken cancellationToken) => new(
        await TotalsAsync(file, unit, period, cancellationToken),
        await findPreviousPeriod.ReadAsync(period, cancellationToken) is { } before ? await TotalsAsync(file, unit, before, cancellationToken) : null);

    // Rights are those of totals: what another unit has not sent, or not had accepted, is its own.
    private async Task<UnitTotals> TotalsAsync(OpenedReport file, OrganisationId unit, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var asHad = unit == file.Organisation.Id
            ? await loadTotals.ReadAsync(unit, file.Round.Line, period.Id, cancellationToken)
            : await loadTotals.ReadAcceptedAsync(unit, file.Round.Line, period.Id, cancellationToken);

        // A year before a merger is that of today's unit.
        return period.To < file.Period.From ? await loadAsNow.ReadAsync(asHad, unit, file.Round.Line, period, cancellationToken) : asHad;
    }
}
