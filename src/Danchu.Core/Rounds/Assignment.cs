using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rounds;

/// <summary>
/// Nhiệm vụ báo cáo: one unit's duty in a round, one for each report the round asks of it. Its reports are versions, of which exactly one is current.
/// Late, received, complete and accepted are separate facts: <see cref="DueOn"/>, <see cref="FirstSentAt"/>, and the report's state.
/// </summary>
public sealed class Assignment
{
    public AssignmentId Id { get; init; } = AssignmentId.New();

    public required RoundId RoundId { get; init; }

    public ReportingRound? Round { get; init; }

    public required AskId AskId { get; init; }

    /// <summary>Which of the round's reports.</summary>
    public Ask? Ask { get; init; }

    /// <summary>What the duty is called: the round's subject, or, of several reports in one letter, the report's own.</summary>
    public required string Subject { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public Organisation? Organisation { get; init; }

    public required DateOnly DueOn { get; set; }

    /// <summary>When the first version reached the superior; what came after a return does not change it.</summary>
    public DateTimeOffset? FirstSentAt { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>When somebody of the unit first opened what is asked; null as long as nobody has.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>The edition of its report whose figures were first taken from the unit's books; 0 before that.</summary>
    public int CountedEdition { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<Assignment> builder)
        {
            builder.Property(a => a.Subject).HasMaxLength(ReportingRound.SubjectLimit);
            builder.HasOne(a => a.Round).WithMany().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(a => a.Ask).WithMany().HasForeignKey(a => a.AskId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(a => a.Organisation).WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);

            builder.HasIndex(a => new { a.RoundId, a.OrganisationId });
            builder.HasIndex(a => new { a.AskId, a.OrganisationId }).IsUnique();
            builder.HasIndex(a => a.OrganisationId);
        }
    }
}
