using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// A Word file that a writer has uploaded to be taken in: seen by that writer alone until it is confirmed or dropped, cleared away after a day. It is
/// not of the record yet, so it has no line of history; what is taken from it has.
/// </summary>
public sealed class UploadedReport
{
    public const int NameLimit = 120;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required AssignmentId AssignmentId { get; init; }

    public required Guid PersonId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<UploadedReport>
    {
        public void Configure(EntityTypeBuilder<UploadedReport> builder)
        {
            builder.Property(u => u.FileName).HasMaxLength(NameLimit);
            builder.HasOne<Assignment>().WithMany().HasForeignKey(u => u.AssignmentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(u => new { u.AssignmentId, u.PersonId }).IsUnique();
            builder.HasIndex(u => u.UploadedAt);
        }
    }
}
