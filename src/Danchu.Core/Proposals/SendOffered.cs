using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>Sends what goes with a report to the body that asked for it, within the change that signs the report (<see cref="GoWithReport"/>).</summary>
public sealed class SendOffered(DanchuDatabase database, SendProposal sendProposal)
{
    /// <summary>Of one report.</summary>
    internal const int Most = 100;

    internal async Task StepAsync(Change change, Actor actor, OpenedReport file, CancellationToken cancellationToken)
    {
        var (unit, assignment) = (file.Organisation.Id, file.Assignment.Id);
        if (!await database.ProposalOffers.AnyAsync(o => o.AssignmentId == assignment, cancellationToken))
        {
            return;
        }

        await database.LockBookAsync(unit, Proposal.Register, cancellationToken);

        // What was sent alone, struck out or answered in the meantime does not go a second time.
        var going = await SendProposal.Unsent(database, unit).AsNoTracking()
            .Where(e => database.ProposalOffers.Any(o => o.AssignmentId == assignment && o.EntryId == e.Id))
            .OrderBy(e => e.Date).ThenBy(e => e.Number).ToListAsync(cancellationToken);
        foreach (var entry in going)
        {
            await sendProposal.StepAsync(
                change, actor,
                new SendProposal.Ready(
                    unit, file.Superior.Id, file.Superior.Name, entry.Id, entry["noi-dung"], entry["ly-do"],
                    Labels.SourceInBook(entry["nguon"]) ?? ProposalSource.Report, Origin: null, assignment),
                cancellationToken);
        }

        await database.ProposalOffers.Where(o => o.AssignmentId == assignment).ExecuteDeleteAsync(cancellationToken);
    }
}
