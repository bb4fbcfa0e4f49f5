using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Outlines;

/// <summary>One version of an outline: its sections, what lint remarks, how many rounds use it, what the reader may do.</summary>
public sealed class ShowOutline(DanchuDatabase database, ListIndicators listIndicators, RoundsAsking roundsAsking, TimeProvider clock)
{
    /// <summary>Another version of the same outline.</summary>
    public sealed record Edition(OutlineId Id, int Version);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Rounds">Rounds that ask for it; above 0 it never changes.</param>
    /// <param name="Indicators">All that its sections may ask.</param>
    public sealed record View(
        Outline Outline, string? Owner, int Rounds, IReadOnlyList<Edition> Versions, IReadOnlyList<LintRemark> Remarks,
        IReadOnlyList<ListIndicators.Row> Indicators, bool MayEdit, bool MayCopy)
    {
        /// <summary>The newest version of the same outline; saving an older one is refused.</summary>
        public Edition Newest => Versions[0];

        public IndicatorLines Lines { get; } = new(Indicators);

        public IEnumerable<LintRemark> RemarksAt(string? key) => Remarks.Where(remark => string.Equals(remark.Key, key, StringComparison.Ordinal));
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, OutlineId id, CancellationToken cancellationToken = default)
    {
        var seen = database.OutlinesSeenBy(actor, clock.Today());
        var outline = await seen.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (outline is null)
        {
            return Denial.Absent;
        }

        return new View(
            outline,
            await database.Organisations.Where(o => o.Id == outline.OwnerId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken),
            (await roundsAsking([id.Value], cancellationToken)).GetValueOrDefault(id.Value),
            await seen.Where(o => o.Key == outline.Key).OrderByDescending(o => o.Version).Select(o => new Edition(o.Id, o.Version))
                .ToListAsync(cancellationToken),
            LintOutline.Of(outline),
            await listIndicators.ReadAsync(outline.OwnerId, cancellationToken),
            MayEdit: outline.OwnerId is { } owner && (actor.IsSystem || actor.Has(Role.Secretariat, owner)),
            MayCopy: actor.OrganisationsAs(Role.Secretariat).Any());
    }
}
