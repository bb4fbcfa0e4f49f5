using Danchu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Jobs;

/// <summary>What a job produces.</summary>
public enum JobKind
{
    /// <summary>A report as PDF.</summary>
    ReportPdf,

    /// <summary>A request letter as PDF.</summary>
    LetterPdf,

    /// <summary>The written reminder of a round as PDF.</summary>
    ReminderPdf,

    /// <summary>A scorecard as PDF.</summary>
    ScorecardPdf,

    /// <summary>All reports of a round that were sent, as one zip.</summary>
    RoundZip,

    /// <summary>What a verification of everything found, as a text.</summary>
    Verification,
}

/// <summary>Where a job stands; the last three are final.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>
/// Work that takes longer than a page may: asked by a person, done by whichever node takes it, its file kept for a day. It is a copy of what the
/// person may read and changes nothing of the record, so it has no line of history.
/// </summary>
public sealed class Job
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required JobKind Kind { get; init; }

    public JobState State { get; init; } = JobState.Waiting;

    /// <summary>The report or the round, as the kind says.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid AskedBy { get; init; }

    /// <summary>What is being made, in Vietnamese.</summary>
    public required string Title { get; init; }

    /// <summary>A zip's reports also as PDF.</summary>
    public bool WithPdf { get; init; }

    public string FileName { get; init; } = "";

    public int Done { get; init; }

    /// <summary>0 until it is known.</summary>
    public int All { get; init; }

    /// <summary>Why it failed, or what the person should know of its file.</summary>
    public string Message { get; init; } = "";

    public int Attempts { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>This taking of the job, new each time: who lost the lease can no longer write.</summary>
    public Guid? TakenBy { get; init; }

    public DateTimeOffset? TakenUntil { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public bool IsOpen => State is JobState.Waiting or JobState.Running;

    internal sealed class Configuration : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.HasOne<Person>().WithMany().HasForeignKey(j => j.AskedBy).OnDelete(DeleteBehavior.Cascade);
            builder.Ignore(j => j.IsOpen);
        }
    }
}
