using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Scoring;

/// <summary>What one stage gave one criterion of one scorecard: a row of its own, so that several reviewers write side by side without overwriting.</summary>
public sealed class ScorePoint
{
    public const int ReasonLimit = 1_000;
    public const int ComputationLimit = 500;

    public required ScorecardId ScorecardId { get; init; }

    /// <summary>Key of a leaf of the rubric.</summary>
    public required string Criterion { get; init; }

    public required ScoreStage Stage { get; init; }

    /// <summary>At most two decimals; 0 when <see cref="NotApplicable"/>.</summary>
    public required decimal Points { get; set; }

    public bool NotApplicable { get; set; }

    /// <summary>How often each deduction happened, by its key; null when the points were given as such.</summary>
    public Dictionary<string, int>? Times { get; set; }

    /// <summary>Why the points differ from what was proposed (self) or from the stage before (review, final).</summary>
    public string Reason { get; set; } = "";

    /// <summary>What the facts proposed when the points were given; null when nothing does.</summary>
    public decimal? Proposed { get; set; }

    /// <summary>How the proposal was computed: "11/51 đầu mối = 21,57% → 10 điểm".</summary>
    public string Computation { get; set; } = "";

    public required Guid GivenBy { get; set; }

    public required DateTimeOffset GivenAt { get; set; }

    public uint Version { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ScorePoint>
    {
        public void Configure(EntityTypeBuilder<ScorePoint> builder)
        {
            builder.HasKey(p => new { p.ScorecardId, p.Criterion, p.Stage });
            builder.Property(p => p.Points).HasPrecision(6, 2);
            builder.Property(p => p.Proposed).HasPrecision(6, 2);
            builder.Property(p => p.Times).HasJson();
            builder.Property(p => p.Reason).HasMaxLength(ReasonLimit);
            builder.Property(p => p.Computation).HasMaxLength(ComputationLimit);
            builder.Property(p => p.Version).IsRowVersion();
            builder.HasOne<Scorecard>().WithMany().HasForeignKey(p => p.ScorecardId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A veto that a stage found to hold, with what it was seen by.</summary>
public sealed class ScoreVeto
{
    public required ScorecardId ScorecardId { get; init; }

    public required ScoreStage Stage { get; init; }

    /// <summary>Key of the rubric's veto.</summary>
    public required string Veto { get; init; }

    public required string Reason { get; set; }

    public required Guid GivenBy { get; set; }

    public required DateTimeOffset GivenAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ScoreVeto>
    {
        public void Configure(EntityTypeBuilder<ScoreVeto> builder)
        {
            builder.HasKey(v => new { v.ScorecardId, v.Stage, v.Veto });
            builder.Property(v => v.Reason).HasMaxLength(ScorePoint.ReasonLimit);
            builder.HasOne<Scorecard>().WithMany().HasForeignKey(v => v.ScorecardId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A criterion sent back to the unit, with the reason; settled when the unit sends it again.</summary>
public sealed class CriterionReturn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ScorecardId ScorecardId { get; init; }

    public required string Criterion { get; init; }

    public required string Reason { get; init; }

    public required Guid ReturnedBy { get; init; }

    public required DateTimeOffset ReturnedAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CriterionReturn>
    {
        public void Configure(EntityTypeBuilder<CriterionReturn> builder)
        {
            builder.Property(r => r.Reason).HasMaxLength(ScorePoint.ReasonLimit);
            builder.HasOne<Scorecard>().WithMany().HasForeignKey(r => r.ScorecardId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => r.ScorecardId);
        }
    }
}

/// <summary>The unit's one answer to what the review took off, criterion by criterion.</summary>
public sealed class CriterionAnswer
{
    public required ScorecardId ScorecardId { get; init; }

    public required string Criterion { get; init; }

    public required string Text { get; init; }

    public required Guid AnsweredBy { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CriterionAnswer>
    {
        public void Configure(EntityTypeBuilder<CriterionAnswer> builder)
        {
            builder.HasKey(a => new { a.ScorecardId, a.Criterion });
            builder.Property(a => a.Text).HasMaxLength(ScorePoint.ReasonLimit);
            builder.HasOne<Scorecard>().WithMany().HasForeignKey(a => a.ScorecardId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Which reviewer looks after which group of criteria at a stage of a rubric in a round. Nobody named: every reviewer of that stage may.</summary>
public sealed class ReviewShare
{
    public required RoundId RoundId { get; init; }

    public required RubricId RubricId { get; init; }

    public required ScoreStage Stage { get; init; }

    /// <summary>Key of a line at the top of the rubric.</summary>
    public required string Criterion { get; init; }

    public required Guid PersonId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReviewShare>
    {
        public void Configure(EntityTypeBuilder<ReviewShare> builder)
        {
            builder.HasKey(s => new { s.RoundId, s.RubricId, s.Stage, s.Criterion });
            builder.HasOne<ReportingRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Rubric>().WithMany().HasForeignKey(s => s.RubricId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
