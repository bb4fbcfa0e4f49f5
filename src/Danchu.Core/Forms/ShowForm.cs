using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Forms;

/// <summary>One version of a form: its rows, what lint remarks, how many rounds use it, what the reader may do.</summary>
public sealed class ShowForm(DanchuDatabase database, ListIndicators listIndicators, RoundsAsking roundsAsking, TimeProvider clock)
{
    /// <summary>Another version of the same form.</summary>
    public sealed record Edition(FormId Id, int Version);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Rounds">Rounds that ask for it; above 0 it never changes.</param>
    /// <param name="Indicators">All that its rows may ask.</param>
    public sealed record View(
        StatisticalForm Form, string? Owner, int Rounds, IReadOnlyList<Edition> Versions, IReadOnlyList<LintRemark> Remarks,
        IReadOnlyList<ListIndicators.Row> Indicators, bool MayEdit, bool MayCopy)
    {
        /// <summary>The newest version of the same form; saving an older one is refused.</summary>
        public Edition Newest => Versions[0];

        public IndicatorLines Lines { get; } = new(Indicators);

        /// <summary>What an indicator is counted in.</summary>
        public string UnitOf(string key) => Indicators.FirstOrDefault(i => string.Equals(i.Key, key, StringComparison.Ordinal))?.Unit ?? "";

        public IEnumerable<LintRemark> RemarksAt(string? key) => Remarks.Where(remark => string.Equals(remark.Key, key, StringComparison.Ordinal));
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, FormId id, CancellationToken cancellationToken = default)
    {
        var seen = database.FormsSeenBy(actor, clock.Today());
        var form = await seen.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (form is null)
        {
            return Denial.Absent;
        }

        return new View(
            form,
            await database.Organisations.Where(o => o.Id == form.OwnerId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken),
            (await roundsAsking([id.Value], cancellationToken)).GetValueOrDefault(id.Value),
            await seen.Where(f => f.Key == form.Key).OrderByDescending(f => f.Version).Select(f => new Edition(f.Id, f.Version))
                .ToListAsync(cancellationToken),
            LintForm.Of(form),
            await listIndicators.ReadAsync(form.OwnerId, cancellationToken),
            MayEdit: form.OwnerId is { } owner && (actor.IsSystem || actor.Has(Role.Secretariat, owner)),
            MayCopy: actor.OrganisationsAs(Role.Secretariat).Any());
    }
}
