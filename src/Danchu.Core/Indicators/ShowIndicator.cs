using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>One indicator: what it counts, whose it is, where it is used.</summary>
public sealed class ShowIndicator(DanchuDatabase database, UsesOfIndicator usesOf, TimeProvider clock)
{
    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="IsAsked">Whether any form or outline asks it; those of the catalogue are.</param>
    /// <param name="Uses">Only for those who may edit it: what units below made of it is not for their neighbours.</param>
    public sealed record View(Indicator Indicator, string? Owner, bool IsAsked, IndicatorUses? Uses, bool MayEdit);

    public async Task<Outcome<View>> ReadAsync(Actor actor, string key, CancellationToken cancellationToken = default)
    {
        var indicator = await database.IndicatorsOf(actor.Organisations, clock.Today()).AsNoTracking()
            .FirstOrDefaultAsync(i => i.Key == key, cancellationToken);
        if (indicator is null)
        {
            return Denial.Absent;
        }

        var uses = indicator.OwnerId is null ? null : await usesOf(key, cancellationToken);
        var mayEdit = indicator.OwnerId is { } owner && actor.Has(Role.Secretariat, owner);
        return new View(
            indicator,
            await database.Organisations.Where(o => o.Id == indicator.OwnerId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken),
            uses is null or { Asking.Count: > 0 },
            mayEdit ? uses : null,
            mayEdit);
    }
}
