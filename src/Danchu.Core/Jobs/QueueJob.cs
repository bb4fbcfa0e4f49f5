using System.Linq.Expressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Jobs;

/// <summary>Puts a job in the queue, or refuses when too many wait. Asking twice for the same gives one job.</summary>
public sealed class QueueJob(DanchuDatabase database, JobOptions options)
{
    // One number for all who queue: between counting and adding nobody else adds.
    private const long Lock = 0x44616e6368754a6f;

    /// <param name="Pdf">A zip's reports also as PDF.</param>
    /// <param name="FixedName">
    /// What the file of a subject that does not change any more is called: one of this name is used again. Null when it may change.
    /// </param>
    public sealed record Input(JobKind Kind, Guid SubjectId, string Title, bool Pdf = false, string? FixedName = null);

    /// <summary>Call it only after checking the actor's right to the subject.</summary>
    internal async Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        var open = database.Jobs.Where(j => j.State == JobState.Waiting || j.State == JobState.Running);
        if (await open.Where(Same(actor, input)).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(cancellationToken) is { } same)
        {
            return same;
        }

        if (input.FixedName is { } name && await MadeAsync(actor, input, name, cancellationToken) is { } made)
        {
            return made;
        }

        if (await RefusalAsync(open, actor, JobLane.Of(input.Kind), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        // A new file replaces the old one.
        await database.Jobs.Where(Same(actor, input)).ExecuteDeleteAsync(cancellationToken);
        var id = Guid.CreateVersion7();
        var (kind, waiting) = (input.Kind.ToString(), nameof(JobState.Waiting));
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO jobs (id, kind, state, subject_id, asked_by, title, with_pdf, file_name, done, "all", message, attempts, asked_at, expires_at)
            VALUES ({id}, {kind}, {waiting}, {input.SubjectId}, {actor.PersonId}, {input.Title}, {input.Pdf}, '', 0, 0, '', 0, now(), now() + interval '1 day')
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    private Task<Guid?> MadeAsync(Actor actor, Input input, string name, CancellationToken cancellationToken) =>
        database.Jobs.FromSql($"SELECT * FROM jobs WHERE expires_at > now()").Where(Same(actor, input))
            .Where(j => j.State == JobState.Done && j.FileName == name).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(cancellationToken);

    private static Expression<Func<Job, bool>> Same(Actor actor, Input input) =>
        j => j.AskedBy == actor.PersonId && j.Kind == input.Kind && j.SubjectId == input.SubjectId && j.WithPdf == input.Pdf;

    private async Task<Refusal?> RefusalAsync(IQueryable<Job> open, Actor actor, JobLane lane, CancellationToken cancellationToken)
    {
        if (await open.CountAsync(j => j.AskedBy == actor.PersonId, cancellationToken) >= options.PersonLimit)
        {
            return new Refusal($"Bạn đang có {options.PersonLimit} tệp chờ lập. Hãy đợi các tệp đó xong hoặc hủy bớt rồi yêu cầu tiếp.");
        }

        var kinds = lane.Kinds.ToList();
        return await open.CountAsync(j => kinds.Contains(j.Kind), cancellationToken) >= options.QueueLimit
            ? new Refusal($"Hệ thống đang có {options.QueueLimit} yêu cầu lập tệp {lane.Name} chờ xử lý. Hãy thử lại sau ít phút.")
            : null;
    }
}
