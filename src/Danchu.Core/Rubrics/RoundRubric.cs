using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rubrics;

/// <summary>
/// A rubric that a round asks for with one of its reports. Of several of a report each unit gets the one for its kind (communes one, agencies another), as
/// seed 000 does.
/// </summary>
public sealed class RoundRubric
{
    public required RoundId RoundId { get; init; }

    /// <summary>Whose report it scores: a rubric stands in one ask of a round.</summary>
    public required AskId AskId { get; init; }

    public required RubricId RubricId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoundRubric>
    {
        public void Configure(EntityTypeBuilder<RoundRubric> builder)
        {
            builder.HasKey(r => new { r.RoundId, r.RubricId });
            builder.HasOne<Rubric>().WithMany().HasForeignKey(r => r.RubricId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
