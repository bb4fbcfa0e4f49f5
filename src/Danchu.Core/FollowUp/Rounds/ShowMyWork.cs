using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Rounds.Corrections;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>Việc của tôi: what waits for this person, in each role.</summary>
public sealed class ShowMyWork(DanchuDatabase database, TimeProvider clock)
{
    public const int Shown = 20;

    /// <param name="DueOn">The day that counts: that of a return where it sets one.</param>
    /// <param name="State">Of the current version; <paramref name="ReportNumber"/> above 1 means that it was returned.</param>
    public sealed record Duty(
        AssignmentId Id, string OrganisationName, string Subject, string IssuerName, string PeriodName, DateOnly DueOn, DateTimeOffset? FirstSentAt,
        ReportId ReportId, int ReportNumber, ReportState State, DateTimeOffset? ReturnedAt, DateOnly? ReturnDueOn)
    {
        public bool WasReturned => ReportNumber > 1 && ReportLifecycle.IsDraft(State);

        /// <returns>Null for a report that is not back at the unit.</returns>
        public ReturnedState? Returned(DateOnly today) => WasReturned ? ReturnedState.Of(ReturnedAt, ReturnDueOn, sentAt: null, today) : null;
    }

    /// <summary>A round of the person's organisations that is not closed, drafts included.</summary>
    public sealed record Round(RoundId Id, string Subject, string IssuerName, string PeriodName, DateOnly DueOn, RoundState State, RoundCounts Counts);

    /// <summary>A request letter of the person's unit that waits for its signature, or a correction of one.</summary>
    /// <param name="Corrects">The letter that it corrects; null for a request.</param>
    public sealed record LetterDuty(RoundId Id, string Subject, string IssuerName, string SubmittedBy, DateOnly DueOn, string? Corrects);

    /// <param name="Letters">A leader's: submitted, not signed.</param>
    /// <param name="ToWrite">A clerk's, or those of a secretary whose own unit has to report; late first.</param>
    /// <param name="ToSign">A signer's.</param>
    /// <param name="Sent">A clerk's that lie at the superior.</param>
    public sealed record View(
        IReadOnlyList<LetterDuty> Letters,
        IReadOnlyList<Duty> ToWrite, int ToWriteAll, IReadOnlyList<Duty> ToSign, int ToSignAll, IReadOnlyList<Duty> Sent, IReadOnlyList<Round> Rounds,
        DateOnly Today)
    {
        /// <summary>What was returned comes before what is due first.</summary>
        public Duty? FirstToWrite => ToWrite.FirstOrDefault(duty => duty.WasReturned) ?? ToWrite.FirstOrDefault();

        /// <summary>How far the first report to write is; null where there is none, or one that was whole and came back.</summary>
        public Progress? Progress { get; init; }
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var (clerk, signer) = (Of(actor, Role.Clerk, Role.Secretariat), Of(actor, Role.Signer));
        var toWrite = Open(clerk).Where(x => x.Report.State == ReportState.Drafting);
        var toSign = Open(signer).Where(x => x.Report.State == ReportState.HandedOver);
        var waiting = Open(clerk).Where(x => x.Report.State == ReportState.Sent || x.Report.State == ReportState.HandedOver);
        var view = new View(
            signer.Count == 0 ? [] : await LettersAsync(signer, cancellationToken),
            await DutiesAsync(clerk, toWrite, cancellationToken),
            clerk.Count == 0 ? 0 : await toWrite.CountAsync(cancellationToken),
            await DutiesAsync(signer, toSign, cancellationToken),
            signer.Count == 0 ? 0 : await toSign.CountAsync(cancellationToken),
            await DutiesAsync(clerk, waiting, cancellationToken),
            await RoundsAsync(Of(actor, Role.Secretariat, Role.Reader), cancellationToken),
            clock.Today());
        return view.FirstToWrite is { WasReturned: false } first
            ? view with { Progress = await database.CountProgressAsync(first.Id, first.ReportId, cancellationToken) }
            : view;
    }

    private Task<List<LetterDuty>> LettersAsync(List<ActorMembership> held, CancellationToken cancellationToken) => database.Rounds
        .WhereHeldBy(held, r => r.IssuerId, r => r.Line)
        .SelectMany(
            r => database.LetterCorrections.Where(c => c.RoundId == r.Id && c.State == CorrectionState.Submitted && r.State == RoundState.Issued)
                .DefaultIfEmpty(),
            (r, c) => new { Round = r, Correction = c, By = c == null ? r.SubmittedBy : c.SubmittedBy })
        .Where(x => x.Round.State == RoundState.Submitted || x.Correction != null)
        .OrderBy(x => x.Round.DueOn).ThenBy(x => x.Round.Id).Take(Shown)
        .Select(x => new LetterDuty(
            x.Round.Id, x.Round.Subject, database.Organisations.Where(o => o.Id == x.Round.IssuerId).Select(o => o.Name).First(),
            database.Users.Where(p => p.Id == x.By).Select(p => p.FullName).FirstOrDefault() ?? "", x.Round.DueOn,
            x.Correction == null ? null : x.Round.LetterSymbol))
        .ToListAsync(cancellationToken);

    private static List<ActorMembership> Of(Actor actor, params Role[] roles) => [.. actor.Memberships.Where(m => roles.Contains(m.Role))];

    private sealed class OpenReport
    {
        public required Assignment Assignment { get; init; }

        public required Report Report { get; init; }
    }

    private IQueryable<OpenReport> Open(List<ActorMembership> held) =>
        from a in database.Assignments.WhereHeldBy(held, a => a.OrganisationId, a => a.Round!.Line)
        join r in database.Reports on a.Id equals r.AssignmentId
        where r.Current && a.Round!.State == RoundState.Issued
        select new OpenReport { Assignment = a, Report = r };

    private async Task<List<Duty>> DutiesAsync(List<ActorMembership> held, IQueryable<OpenReport> open, CancellationToken cancellationToken) =>
        held.Count == 0 ? [] : await open
            .OrderBy(x => x.Report.DueOn ?? x.Assignment.DueOn).ThenBy(x => x.Assignment.Organisation!.Name).ThenBy(x => x.Assignment.Id).Take(Shown)
            .Select(x => new Duty(
                x.Assignment.Id,
                x.Assignment.Organisation!.Name,
                x.Assignment.Subject,
                database.Organisations.Where(o => o.Id == x.Assignment.Round!.IssuerId).Select(o => o.Name).First(),
                x.Assignment.Round!.Period!.Name,
                x.Report.DueOn ?? x.Assignment.DueOn,
                x.Assignment.FirstSentAt,
                x.Report.Id,
                x.Report.Edition,
                x.Report.State,
                database.Reports.Where(p => p.AssignmentId == x.Assignment.Id && p.Edition == x.Report.Edition - 1).Select(p => p.DecidedAt).FirstOrDefault(),
                x.Report.DueOn))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<Round>> RoundsAsync(List<ActorMembership> held, CancellationToken cancellationToken)
    {
        if (held.Count == 0)
        {
            return [];
        }

        var heads = await database.Rounds.AsNoTracking()
            .Where(r => r.State != RoundState.Closed && r.State != RoundState.Withdrawn)
            .WhereHeldBy(held, r => r.IssuerId, r => r.Line)
            .OrderByDescending(r => r.CreatedAt).ThenBy(r => r.Id).Take(Shown).Select(RoundHead.Of(database)).ToListAsync(cancellationToken);
        var counts = await database.CountByStatusAsync([.. heads.Select(h => h.Id)], clock.Today(), cancellationToken);
        return [.. heads.Select(h => new Round(
            h.Id, h.Subject, h.IssuerName, h.PeriodName, h.DueOn, h.State, counts.GetValueOrDefault(h.Id, RoundCounts.None)))];
    }
}
