using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Jobs;

/// <summary>A job for whoever asked for it, as long as they may still read what it is about. For everyone else it is not there.</summary>
public sealed class LoadJob(
    DanchuDatabase database, LoadReport loadReport, LoadLetter loadLetter, LoadScorecard loadScorecard, FindRound findRound, PeopleReach reach)
{
    /// <param name="Ahead">How many jobs come before it, while it waits.</param>
    public sealed record View(Job Job, int Ahead);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var job = await database.Jobs.FromSql($"SELECT * FROM jobs WHERE id = {id} AND asked_by = {actor.PersonId} AND expires_at > now()")
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return job is not null && await MayReadAsync(actor, job, cancellationToken) ? new View(job, await AheadAsync(job, cancellationToken)) : Denial.Absent;
    }

    private async Task<bool> MayReadAsync(Actor actor, Job job, CancellationToken cancellationToken) => job.Kind switch
    {
        JobKind.ReportPdf => await loadReport.ReadAsync(actor, new ReportId(job.SubjectId), cancellationToken) is Outcome<OpenedReport>.Done,
        JobKind.LetterPdf => await loadLetter.ReadAsync(actor, new RoundId(job.SubjectId), cancellationToken) is Outcome<LoadLetter.View>.Done,
        JobKind.ScorecardPdf => await loadScorecard.ReadAsync(actor, new ScorecardId(job.SubjectId), cancellationToken) is Outcome<OpenedScorecard>.Done,
        JobKind.Verification => await reach.IsAtTopAsync(actor, cancellationToken),
        _ => await findRound.ReadAsync(actor, new RoundId(job.SubjectId), cancellationToken) is Outcome<RoundHead>.Done,
    };

    private async Task<int> AheadAsync(Job job, CancellationToken cancellationToken)
    {
        var kinds = JobLane.Of(job.Kind).Kinds.ToList();
        return job.State != JobState.Waiting ? 0 : await database.Jobs.CountAsync(
            j => kinds.Contains(j.Kind) && (j.State == JobState.Running || (j.State == JobState.Waiting && j.AskedAt < job.AskedAt)), cancellationToken);
    }
}
