using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Scoring;

/// <summary>Who scores: the unit itself, those above it, the one who closes.</summary>
public enum ScoreStage
{
    Self,

    /// <summary>The first review of a rubric that has several.</summary>
    First,

    /// <summary>The second review of a rubric that has three.</summary>
    Second,

    /// <summary>The last review, or the only one: it decides.</summary>
    Review,
    Final,
}

/// <summary>Where a scorecard stands. Self, review and final points stay side by side; a later stage never changes an earlier one's.</summary>
public enum ScorecardState
{
    /// <summary>The unit scores itself; nobody above sees it.</summary>
    Self,

    /// <summary>Sent up with the report; reviewers score.</summary>
    Review,

    /// <summary>Single criteria were returned: only they are open to the unit.</summary>
    Returned,

    /// <summary>All was reviewed; the unit sees it and may answer once.</summary>
    Reviewed,

    /// <summary>Final points are closed.</summary>
    Closed,
}

/// <summary>
/// Phiếu chấm điểm: one unit's scorecard in a round. Sums and classes are kept here by the operations that change points (one engine,
/// <see cref="ComputeScore"/>), so that a league table of thousands reads rows and computes nothing.
/// </summary>
public sealed class Scorecard
{
    public ScorecardId Id { get; init; } = ScorecardId.New();

    public required AssignmentId AssignmentId { get; init; }

    public required RoundId RoundId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required RubricId RubricId { get; init; }

    public ScorecardState State { get; set; } = ScorecardState.Self;

    /// <summary>The review at which it stands, from sending to the last one.</summary>
    public ScoreStage Reviewing { get; set; } = ScoreStage.Review;

    /// <summary>Null while nothing was given at that stage.</summary>
    public decimal? SelfTotal { get; set; }

    public string? SelfClass { get; set; }

    public decimal? ReviewTotal { get; set; }

    public string? ReviewClass { get; set; }

    public decimal? FinalTotal { get; set; }

    public string? FinalClass { get; set; }

    /// <summary>Leaves still without points at the stage that is open.</summary>
    public int Missing { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public Guid? SentBy { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    public Guid? ReviewedBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public Guid? ClosedBy { get; set; }

    public uint Version { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Scorecard>
    {
        public void Configure(EntityTypeBuilder<Scorecard> builder)
        {
            builder.Property(c => c.SelfTotal).HasPrecision(8, 2);
            builder.Property(c => c.ReviewTotal).HasPrecision(8, 2);
            builder.Property(c => c.FinalTotal).HasPrecision(8, 2);
            builder.Property(c => c.Version).IsRowVersion();
            builder.HasOne<Assignment>().WithMany().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ReportingRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Rubric>().WithMany().HasForeignKey(c => c.RubricId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => c.AssignmentId).IsUnique();
            builder.HasIndex(c => new { c.RoundId, c.RubricId });
            builder.HasIndex(c => c.OrganisationId);
        }
    }
}
