using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>"Không có kiến nghị" for a period: stated by the unit, seen by its superiors, or taken back.</summary>
[Named("Nêu không có kiến nghị trong kỳ")]
public sealed class StateNoProposals(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Stated">False: the statement is taken back.</param>
    public sealed record Input(OrganisationId Unit, PeriodId? Period, bool Stated = true);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var rights = await database.BookRightsAsync(actor, input.Unit, clock.Today(), cancellationToken);
        return rights.MayWrite
            ? await makeChange.ExecuteAsync(this, actor, change => StateAsync(change, actor, input, cancellationToken), cancellationToken)
            : rights.Denied;
    }

    /// <summary>Periods that a unit may speak of: those it was asked to report of.</summary>
    internal static IQueryable<Periods.ReportingPeriod> PeriodsOf(DanchuDatabase database, OrganisationId unit) => database.Periods
        .Where(p => database.Assignments.Any(a => a.OrganisationId == unit && a.Round!.PeriodId == p.Id));

    private async Task<Outcome<Done>> StateAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        if (await PeriodsOf(database, input.Unit).AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.Period, cancellationToken) is not { } period)
        {
            return new Refusal("Chọn kỳ báo cáo của đơn vị.", nameof(Input.Period));
        }

        await database.LockBookAsync(input.Unit, Proposal.Register, cancellationToken);
        var stands = await database.NoProposals.FirstOrDefaultAsync(n => n.OrganisationId == input.Unit && n.PeriodId == period.Id, cancellationToken);
        if (input.Stated && await SentAsync(input.Unit, period, cancellationToken) is var sent and > 0)
        {
            return new Refusal($"Trong kỳ này đơn vị đã gửi {sent} kiến nghị.", nameof(Input.Period));
        }

        if (input.Stated == stands is not null)
        {
            return default(Done);
        }

        if (stands is null)
        {
            database.NoProposals.Add(new NoProposals
            {
                OrganisationId = input.Unit, PeriodId = period.Id, StatedAt = clock.GetUtcNow(), StatedBy = actor.PersonId,
            });
        }
        else
        {
            database.NoProposals.Remove(stands);
        }

        change.Record(
            input.Unit, ("organisation", input.Unit.Value), new { Period = period.Name, NoProposals = !input.Stated },
            new { Period = period.Name, NoProposals = input.Stated });
        return default(Done);
    }

    private Task<int> SentAsync(OrganisationId unit, Periods.ReportingPeriod period, CancellationToken cancellationToken) => (
        from proposal in database.Proposals
        join entry in database.Entries on proposal.EntryId equals entry.Id
        where proposal.OrganisationId == unit && proposal.TakenBackAt == null && entry.Date >= period.From && entry.Date <= period.To
        select proposal).CountAsync(cancellationToken);
}
