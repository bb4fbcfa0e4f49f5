using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// Takes the figures of a draft from the unit's books: what the books count and nobody typed. What was typed stays, and stands against the book
/// (<see cref="Findings.CheckBooks"/>); what a signed report of the same period states stays too.
/// </summary>
[Named("Đếm số liệu từ sổ")]
public sealed class RecountFigures(DanchuDatabase database, CountEntries countEntries, MakeChange makeChange, TimeProvider clock)
{
    /// <summary>At the first look at an edition: figures that the year's entries give stand there already.</summary>
    internal async Task FirstAsync(Actor actor, OpenedReport file, CancellationToken cancellationToken)
    {
        // Marked first: a second look at the same moment has nothing to do.
        var (assignment, edition) = (file.Assignment.Id, file.Report.Edition);
        var marked = await database.Assignments.Where(a => a.Id == assignment && a.CountedEdition < edition)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.CountedEdition, edition), cancellationToken);
        if (marked > 0 && await KeepsBooksAsync(file.Organisation.Id, cancellationToken))
        {
            await makeChange.ExecuteAsync<int>(
                this, actor, async change => await StepAsync(change, actor, file, cancellationToken), cancellationToken);
        }
    }

    private Task<bool> KeepsBooksAsync(OrganisationId unit, CancellationToken cancellationToken)
    {
        var bodies = database.BodiesOf(unit);
        return database.Books.AnyAsync(
            b => b.OrganisationId == unit || database.VillagePlaces.Any(p => p.CommuneId == unit && p.VillageId == b.OrganisationId)
                || bodies.Contains(b.OrganisationId),
            cancellationToken);
    }

    /// <returns>How many figures are others now.</returns>
    internal async Task<int> StepAsync(Change change, Actor actor, OpenedReport file, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.EnterFigures) is not null)
        {
            return 0;
        }

        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        var counted = await CountedAsync(file, cancellationToken);
        var facts = await database.Facts.Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id)
            .ToDictionaryAsync(f => f.Indicator, StringComparer.Ordinal, cancellationToken);
        var (before, after) = (new Dictionary<string, Figure?>(StringComparer.Ordinal), new Dictionary<string, Figure?>(StringComparer.Ordinal));
        var followed = facts.Values.Where(f => f.Counted && file.FigureIsOpen(f.Indicator)).Select(f => f.Indicator);
        foreach (var indicator in counted.Keys.Union(followed, StringComparer.Ordinal))
        {
            var (fact, figure) = (facts.GetValueOrDefault(indicator), counted.GetValueOrDefault(indicator));
            if (fact is not { Counted: false, CarriedFrom: null } && fact?.Figure != figure)
            {
                (before[indicator], after[indicator]) = (fact?.Figure, figure);
                database.Put(actor, file, (indicator, fact, figure, Counted: true), clock.GetUtcNow());
            }
        }

        if (after.Count > 0)
        {
            change.As<RecountFigures>().Record(file.Organisation.Id, ("report", file.Report.Id.Value), before, after);
        }

        return after.Count;
    }

    private async Task<Dictionary<string, Figure>> CountedAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var counted = await countEntries.ReadAsync(file.Organisation.Id, file.Period.From, file.Period.To, cancellationToken);
        if (counted.Count == 0)
        {
            return [];
        }

        var named = await database.NamedInTextAsync(file.Report.Id, cancellationToken);
        var signed = await database.SignedElsewhereAsync(file, cancellationToken);
        return counted.Values.Where(one => file.Asks(one.Count.Indicator) || named.Contains(one.Count.Indicator))
            .Where(one => file.FigureIsOpen(one.Count.Indicator) && !signed.ContainsKey(one.Count.Indicator))
            .ToDictionary(one => one.Count.Indicator, one => one.Figure, StringComparer.Ordinal);
    }
}
