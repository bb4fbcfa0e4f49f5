using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Law;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>The rubrics a person may read, each version a row, with what lint finds in it.</summary>
public sealed class ListRubrics(DanchuDatabase database, LegalRegister register, TimeProvider clock)
{
    /// <param name="Search">Words of the name, with or without marks.</param>
    public sealed record Filter(string? Search = null, OrganisationKind? Kind = null, int Page = 1);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Rounds">How many rounds ask for it.</param>
    public sealed record Row(
        RubricId Id, string Name, int Version, string? Owner, IReadOnlyList<OrganisationKind> ForKinds, DateOnly ValidFrom, DateOnly? ValidTo,
        decimal Total, int Criteria, int Rounds, int Errors, int Warnings);

    public async Task<Paged<Row>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var names = await database.RubricsSeenBy(actor, today)
            .Select(r => new { r.Id, r.Name, r.Version, r.Key, r.ForKinds }).ToListAsync(cancellationToken);
        var words = SearchWords.Of(filter.Search);
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
        var found = names
            .Where(r => filter.Kind is not { } kind || r.ForKinds.Count == 0 || r.ForKinds.Contains(kind))
            .Where(r => words.AreIn(r.Name))
            .OrderBy(r => r.Name, order).ThenBy(r => r.Key, StringComparer.Ordinal).ThenByDescending(r => r.Version)
            .Select(r => r.Id).ToList();
        var shown = found.Skip(Paged<Row>.Skip(filter.Page)).Take(Paged<Row>.Size).ToList();
        return new Paged<Row>(await RowsAsync(shown, today, cancellationToken), found.Count, Math.Max(1, filter.Page));
    }

    private async Task<List<Row>> RowsAsync(List<RubricId> shown, DateOnly today, CancellationToken cancellationToken)
    {
        var read = await database.Rubrics.AsNoTracking().Where(r => shown.Contains(r.Id))
            .Select(r => new
            {
                Rubric = r,
                Owner = database.Organisations.Where(o => o.Id == r.OwnerId).Select(o => o.Name).FirstOrDefault(),
                Rounds = database.RoundRubrics.Count(u => u.RubricId == r.Id),
            }).ToListAsync(cancellationToken);
        return [.. read.OrderBy(r => shown.IndexOf(r.Rubric.Id)).Select(r => RowOf(r.Rubric, r.Owner, r.Rounds, today))];
    }

    private Row RowOf(Rubric rubric, string? owner, int rounds, DateOnly today)
    {
        var findings = LintRubric.Of(rubric, register.Rows, LintDay.Of(rubric, today));
        var errors = findings.Count(f => f.Severity == FindingSeverity.Error);
        return new Row(
            rubric.Id, rubric.Name, rubric.Version, owner, rubric.ForKinds, rubric.ValidFrom, rubric.ValidTo,
            rubric.Total, rubric.Leaves.Count(), rounds, errors, findings.Count - errors);
    }
}
