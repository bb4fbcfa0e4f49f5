using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Scoring;

/// <summary>
/// A member of the team that reviews at one stage of a rubric in a round ("Tổ kiểm tra, đánh giá"): somebody of the body that asked, in whatever role.
/// A stage without a team is reviewed by its secretaries.
/// </summary>
public sealed class ReviewMember
{
    public required RoundId RoundId { get; init; }

    public required RubricId RubricId { get; init; }

    public required ScoreStage Stage { get; init; }

    public required Guid PersonId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReviewMember>
    {
        public void Configure(EntityTypeBuilder<ReviewMember> builder)
        {
            builder.HasKey(m => new { m.RoundId, m.RubricId, m.Stage, m.PersonId });
            builder.HasOne<ReportingRound>().WithMany().HasForeignKey(m => m.RoundId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Rubric>().WithMany().HasForeignKey(m => m.RubricId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
