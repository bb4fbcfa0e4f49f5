using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Forms;

/// <summary>The forms a person may read, each version a row, with what lint remarks of it.</summary>
public sealed class ListForms(DanchuDatabase database, RoundsAsking roundsAsking, TimeProvider clock)
{
    /// <param name="Search">Words of the name, with or without marks.</param>
    public sealed record Filter(string? Search = null, OrganisationKind? Kind = null, int Page = 1);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Rounds">How many rounds ask for it.</param>
    public sealed record Row(
        FormId Id, string Name, int Version, string? Owner, IReadOnlyList<OrganisationKind> ForKinds, DateOnly ValidFrom, DateOnly? ValidTo, int Rows,
        int Rounds, int Remarks);

    public async Task<Paged<Row>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var names = await database.FormsSeenBy(actor, clock.Today())
            .Select(f => new { f.Id, f.Name, f.Version, f.Key, f.ForKinds }).ToListAsync(cancellationToken);
        var words = SearchWords.Of(filter.Search);
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
        var found = names
            .Where(f => filter.Kind is not { } kind || f.ForKinds.Count == 0 || f.ForKinds.Contains(kind))
            .Where(f => words.AreIn(f.Name))
            .OrderBy(f => f.Name, order).ThenBy(f => f.Key, StringComparer.Ordinal).ThenByDescending(f => f.Version)
            .Select(f => f.Id).ToList();
        var shown = found.Skip(Paged<Row>.Skip(filter.Page)).Take(Paged<Row>.Size).ToList();
        return new Paged<Row>(await RowsAsync(shown, cancellationToken), found.Count, Math.Max(1, filter.Page));
    }

    private async Task<List<Row>> RowsAsync(List<FormId> shown, CancellationToken cancellationToken)
    {
        var rounds = await roundsAsking(shown.ConvertAll(id => id.Value), cancellationToken);
        var read = await database.Forms.AsNoTracking().Where(f => shown.Contains(f.Id))
            .Select(f => new { Form = f, Owner = database.Organisations.Where(u => u.Id == f.OwnerId).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. read.OrderBy(r => shown.IndexOf(r.Form.Id)).Select(r => RowOf(r.Form, r.Owner, rounds.GetValueOrDefault(r.Form.Id.Value)))];
    }

    private static Row RowOf(StatisticalForm form, string? owner, int rounds) => new(
        form.Id, form.Name, form.Version, owner, form.ForKinds, form.ValidFrom, form.ValidTo, form.Rows.Count(), rounds,
        LintForm.Of(form).Count);
}
