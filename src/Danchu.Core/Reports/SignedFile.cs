using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports;

/// <summary>
/// The scan or digitally signed file of a report that was signed, attached to the frozen document. One that was withdrawn stays, to be verified; those
/// outside the unit see that there was one, and no longer what was in it.
/// </summary>
public sealed class SignedFile
{
    public const int ReasonLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportId ReportId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    public required string Hash { get; init; }

    public required Guid AttachedBy { get; init; }

    public required DateTimeOffset AttachedAt { get; init; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    public string WithdrawnReason { get; set; } = "";

    /// <summary>The file that stands in its place; null when it was withdrawn without another.</summary>
    public Guid? ReplacedBy { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignedFile>
    {
        public void Configure(EntityTypeBuilder<SignedFile> builder)
        {
            builder.HasOne<Report>().WithMany().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.ReportId);
            builder.HasOne<SignedFile>().WithMany().HasForeignKey(f => f.ReplacedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.ReplacedBy);
        }
    }
}
