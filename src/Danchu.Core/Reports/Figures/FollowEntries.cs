using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>An entry was written, corrected or struck out: the drafts whose period it may concern are counted again (<see cref="EntriesChanged"/>).</summary>
public sealed class FollowEntries(DanchuDatabase database, LoadReport loadReport, RecountFigures recount)
{
    public async Task FollowAsync(Change change, Actor actor, OrganisationId unit, DateOnly from, CancellationToken cancellationToken)
    {
        // What a village writes its communes count, what the Front and the mass organisations write whoever reports for them.
        var others = await database.VillagePlaces.Where(p => p.VillageId == unit).Select(p => p.CommuneId).Distinct().ToListAsync(cancellationToken);
        others.AddRange(await database.ReportersOf(unit).ToListAsync(cancellationToken));

        // An entry of an earlier year may still be open in this one; nothing before it changes.
        var drafts = await database.Reports.Where(r => r.Current && r.State == ReportState.Drafting
                && (r.Assignment!.OrganisationId == unit || others.Contains(r.Assignment.OrganisationId)) && r.Assignment.Round!.Period!.To >= from)
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var draft in drafts)
        {
            if (await loadReport.ReadAsync(Actor.System, draft, cancellationToken) is Outcome<OpenedReport>.Done(var file))
            {
                await recount.StepAsync(change, actor, file, cancellationToken);
                await change.SaveAsync(cancellationToken);
            }
        }
    }
}
