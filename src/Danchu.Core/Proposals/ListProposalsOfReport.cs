using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// What went up with a report, and what became of it since: for the page on which the report is read. Where none went, whether the unit stated that it has
/// none.
/// </summary>
public sealed class ListProposalsOfReport(DanchuDatabase database, Permissions permissions)
{
    /// <param name="StatedNone">The unit stated "không có kiến nghị" for the report's period.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool StatedNone);

    /// <param name="Group">Set for who handles or handled it.</param>
    public sealed record Row(ProposalId Id, ProposalGroupId? Group, string Text, ProposalState State, string Answer, DateOnly DueOn);

    /// <param name="period">Of the report.</param>
    public async Task<View> ReadAsync(
        Actor actor, OrganisationId unit, AssignmentId assignment, PeriodId period, CancellationToken cancellationToken = default)
    {
        var went = await database.Proposals.AsNoTracking().Include(p => p.Group).Where(p => p.AssignmentId == assignment && p.TakenBackAt == null)
            .OrderBy(p => p.SentAt).ThenBy(p => p.Id).Take(SendOffered.Most).ToListAsync(cancellationToken);
        var rows = new List<Row>();
        foreach (var proposal in went)
        {
            if (await database.MayReadAsync(permissions, actor, proposal, cancellationToken))
            {
                var group = proposal.Group!;
                rows.Add(new Row(
                    proposal.Id, await database.SeesGroupAsync(actor, group, cancellationToken) ? group.Id : null, proposal.Text, group.State, group.Answer,
                    group.DueOn));
            }
        }

        return new View(
            rows,
            rows.Count == 0 && await database.NoProposals.AnyAsync(n => n.OrganisationId == unit && n.PeriodId == period, cancellationToken));
    }
}
