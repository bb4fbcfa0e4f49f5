using Danchu.Core.Checks;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports.Findings;

/// <summary>
/// Giải trình: why something the checker found is right all the same. It belongs to one version of a report, is frozen with it, and counts
/// only as long as the quoted sentence is in the text.
/// </summary>
public sealed class FindingAnswer
{
    public const int ReasonLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportId ReportId { get; init; }

    /// <summary>Code of the check.</summary>
    public required string Code { get; init; }

    /// <summary>What was found, as <see cref="Checks.FingerprintFinding"/> names it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The sentence and what was said of it, as they stood when the reason was given.</summary>
    public required string Quote { get; init; }

    public required string Message { get; init; }

    public required string Reason { get; set; }

    public required Guid AnsweredBy { get; set; }

    public required DateTimeOffset AnsweredAt { get; set; }

    /// <summary>The same answer for the next version of the report.</summary>
    internal FindingAnswer For(ReportId next) => new()
    {
        ReportId = next,
        Code = Code,
        Fingerprint = Fingerprint,
        Quote = Quote,
        Message = Message,
        Reason = Reason,
        AnsweredBy = AnsweredBy,
        AnsweredAt = AnsweredAt,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<FindingAnswer>
    {
        public void Configure(EntityTypeBuilder<FindingAnswer> builder)
        {
            builder.Property(a => a.Reason).HasMaxLength(ReasonLimit);
            builder.HasOne<Report>().WithMany().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.ReportId, a.Fingerprint }).IsUnique();
        }
    }
}
