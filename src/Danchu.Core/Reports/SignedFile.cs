using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports;

/// <summary>The scan or digitally signed file of a report that was signed, attached to the frozen document.</summary>
public sealed class SignedFile
{
    public const int SizeLimit = 20 * 1024 * 1024;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportId ReportId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    public required string Hash { get; init; }

    public required Guid AttachedBy { get; init; }

    public required DateTimeOffset AttachedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignedFile>
    {
        public void Configure(EntityTypeBuilder<SignedFile> builder)
        {
            builder.HasOne<Report>().WithMany().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.ReportId);
        }
    }
}
