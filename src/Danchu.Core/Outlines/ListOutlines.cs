using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Outlines;

/// <summary>The outlines a person may read, each version a row, with what lint remarks of it.</summary>
public sealed class ListOutlines(DanchuDatabase database, RoundsAsking roundsAsking, TimeProvider clock)
{
    /// <param name="Search">Words of the name, with or without marks.</param>
    public sealed record Filter(string? Search = null, OrganisationKind? Kind = null, int Page = 1);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Rounds">How many rounds ask for it.</param>
    public sealed record Row(
        OutlineId Id, string Name, int Version, string? Owner, ReportingLine Line, IReadOnlyList<OrganisationKind> ForKinds, DateOnly ValidFrom,
        DateOnly? ValidTo, int Sections, int Rounds, int Remarks);

    public async Task<Paged<Row>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var names = await database.OutlinesSeenBy(actor, clock.Today())
            .Select(o => new { o.Id, o.Name, o.Version, o.Key, o.ForKinds }).ToListAsync(cancellationToken);
        var words = SearchWords.Of(filter.Search);
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
        var found = names
            .Where(o => filter.Kind is not { } kind || o.ForKinds.Count == 0 || o.ForKinds.Contains(kind))
            .Where(o => words.AreIn(o.Name))
            .OrderBy(o => o.Name, order).ThenBy(o => o.Key, StringComparer.Ordinal).ThenByDescending(o => o.Version)
            .Select(o => o.Id).ToList();
        var shown = found.Skip(Paged<Row>.Skip(filter.Page)).Take(Paged<Row>.Size).ToList();
        return new Paged<Row>(await RowsAsync(shown, cancellationToken), found.Count, Math.Max(1, filter.Page));
    }

    private async Task<List<Row>> RowsAsync(List<OutlineId> shown, CancellationToken cancellationToken)
    {
        var rounds = await roundsAsking(shown.ConvertAll(id => id.Value), cancellationToken);
        var read = await database.Outlines.AsNoTracking().Where(o => shown.Contains(o.Id))
            .Select(o => new { Outline = o, Owner = database.Organisations.Where(u => u.Id == o.OwnerId).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. read.OrderBy(r => shown.IndexOf(r.Outline.Id)).Select(r => RowOf(r.Outline, r.Owner, rounds.GetValueOrDefault(r.Outline.Id.Value)))];
    }

    private static Row RowOf(Outline outline, string? owner, int rounds) => new(
        outline.Id, outline.Name, outline.Version, owner, outline.Line, outline.ForKinds, outline.ValidFrom, outline.ValidTo, outline.Walk().Count(), rounds,
        LintOutline.Of(outline).Count);
}
