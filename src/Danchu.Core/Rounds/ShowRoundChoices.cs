using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>What a secretary chooses from when a round is opened or edited.</summary>
public sealed class ShowRoundChoices(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>An organisation and line for which the person may open a round.</summary>
    public sealed record Place(OrganisationId OrganisationId, string Name, ReportingLine Line);

    /// <summary>A period of a calendar to choose, in any year.</summary>
    public sealed record Template(string Key, string CalendarName, PeriodTemplate Period);

    /// <param name="Owner">Whose it is; null for those of the catalogue.</param>
    public sealed record OutlineChoice(OutlineId Id, string Name, int Version, ReportingLine Line, DateOnly ValidFrom, DateOnly? ValidTo, string? Owner);

    /// <param name="Owner">Whose it is; null for those of the catalogue.</param>
    public sealed record FormChoice(FormId Id, string Name, int Version, DateOnly ValidFrom, DateOnly? ValidTo, string? Owner);

    /// <param name="Owner">Whose it is; null for those of the catalogue.</param>
    public sealed record RubricChoice(
        RubricId Id, string Name, int Version, IReadOnlyList<OrganisationKind> ForKinds, DateOnly ValidFrom, DateOnly? ValidTo, string? Owner);

    public sealed record View(
        IReadOnlyList<Place> Places,
        IReadOnlyList<Template> Templates,
        IReadOnlyList<OutlineChoice> Outlines,
        IReadOnlyList<FormChoice> Forms,
        IReadOnlyList<RubricChoice> Rubrics,
        DateOnly Today);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        var calendars = await database.Calendars.AsNoTracking().OrderBy(c => c.Key).ToListAsync(cancellationToken);
        return new View(
            await PlacesAsync(actor, cancellationToken),
            [.. calendars.SelectMany(c => c.Periods, (c, t) => new Template(PeriodChoice.KeyOf(c.Key, t), c.Name, t))
                .OrderBy(t => Rank(t.Period.Kind))
                .ThenBy(t => t.Period.Ordinal)],
            await OutlinesAsync(actor, cancellationToken),
            await FormsAsync(actor, cancellationToken),
            await RubricsAsync(actor, cancellationToken),
            clock.Today());
    }

    // Those of the catalogue, of the actor's organisations, and of the rounds these are asked in.
    private Task<List<OutlineChoice>> OutlinesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.OrganisationsAs(Role.Secretariat).ToList();
        return database.Outlines
            .Where(o => o.OwnerId == null || own.Contains(o.OwnerId.Value)
                || database.Assignments.Any(a => a.Ask!.OutlineId == o.Id && own.Contains(a.OrganisationId)))
            .OrderBy(o => o.Name).ThenByDescending(o => o.Version)
            .Select(o => new OutlineChoice(
                o.Id, o.Name, o.Version, o.Line, o.ValidFrom, o.ValidTo,
                database.Organisations.Where(u => u.Id == o.OwnerId).Select(u => u.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    private Task<List<FormChoice>> FormsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.OrganisationsAs(Role.Secretariat).ToList();
        return database.Forms
            .Where(f => f.OwnerId == null || own.Contains(f.OwnerId.Value)
                || database.Assignments.Any(a => a.Ask!.FormId == f.Id && own.Contains(a.OrganisationId)))
            .OrderBy(f => f.Name).ThenByDescending(f => f.Version)
            .Select(f => new FormChoice(
                f.Id, f.Name, f.Version, f.ValidFrom, f.ValidTo, database.Organisations.Where(u => u.Id == f.OwnerId).Select(u => u.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    private Task<List<RubricChoice>> RubricsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.OrganisationsAs(Role.Secretariat).ToList();
        return database.Rubrics
            .Where(r => r.OwnerId == null || own.Contains(r.OwnerId.Value)
                || database.RoundRubrics.Any(u => u.RubricId == r.Id
                    && database.Assignments.Any(a => a.RoundId == u.RoundId && own.Contains(a.OrganisationId))))
            .OrderBy(r => r.Name).ThenByDescending(r => r.Version)
            .Select(r => new RubricChoice(
                r.Id, r.Name, r.Version, r.ForKinds, r.ValidFrom, r.ValidTo,
                database.Organisations.Where(o => o.Id == r.OwnerId).Select(o => o.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    // Where the actor is of the secretariat and the organisation has, or once had, units below it.
    private async Task<List<Place>> PlacesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.OrganisationsAs(Role.Secretariat).ToList();
        var places = await database.Organisations.Where(o => own.Contains(o.Id))
            .SelectMany(
                o => database.Subordinations.Where(s => s.SuperiorId == o.Id).Select(s => s.Line).Distinct(), (o, line) => new { o.Id, o.Name, Line = line })
            .ToListAsync(cancellationToken);
        return [.. places.Where(p => actor.On(p.Line).Has(Role.Secretariat, p.Id))
            .OrderBy(p => p.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))
            .ThenBy(p => p.Line)
            .Select(p => new Place(p.Id, p.Name, p.Line))];
    }

    // Years first: most requests are yearly, half-yearly ones come next.
    private static int Rank(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => 0,
        PeriodKind.Half => 1,
        PeriodKind.NineMonths => 2,
        PeriodKind.Quarter => 3,
        _ => 4,
    };
}
