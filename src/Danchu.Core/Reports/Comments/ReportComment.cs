using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports.Comments;

/// <summary>
/// Góp ý: what somebody says to a sentence of a report, within the unit or between the unit and the body that asked. It goes with the assignment
/// from version to version and is never part of the document.
/// </summary>
public sealed class ReportComment
{
    public const int TextLimit = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required AssignmentId AssignmentId { get; init; }

    /// <summary>The version it was said of.</summary>
    public required ReportId ReportId { get; init; }

    public required string SectionKey { get; init; }

    /// <summary>The sentence as it stood; empty when the whole section is meant.</summary>
    public required string Quote { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the body that asked sees it; else it stays in the unit.</summary>
    public required bool ToSuperior { get; init; }

    /// <summary>The comment it answers; null for one that begins.</summary>
    public Guid? AnswersId { get; init; }

    public required Guid WrittenBy { get; init; }

    /// <summary>The organisation its writer speaks for: the unit or the body that asked.</summary>
    public required OrganisationId WrittenFor { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public Guid? SettledBy { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReportComment>
    {
        public void Configure(EntityTypeBuilder<ReportComment> builder)
        {
            builder.Property(c => c.Quote).HasMaxLength(TextLimit);
            builder.Property(c => c.Text).HasMaxLength(TextLimit);
            builder.HasOne<Assignment>().WithMany().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Report>().WithMany().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ReportComment>().WithMany().HasForeignKey(c => c.AnswersId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.WrittenFor).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
