using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// Tài liệu minh chứng of a scorecard: a file, or what is in the system already (<see cref="EvidenceSource"/>). One serves many criteria
/// (<see cref="EvidenceUse"/>).
/// </summary>
public sealed class EvidenceItem
{
    public const int NameLimit = 200;
    public const int FilesLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ScorecardId ScorecardId { get; init; }

    /// <summary>File name, symbol and subject of the document, or the entry's place in its book and title.</summary>
    public required string Name { get; init; }

    /// <summary>Null when it is something of the system.</summary>
    public string? FileHash { get; init; }

    public ReportId? ReportId { get; init; }

    public EntryId? EntryId { get; init; }

    public Guid? EntryFileId { get; init; }

    public Guid? SignedFileId { get; init; }

    /// <summary>Of a request letter.</summary>
    public RoundId? RoundId { get; init; }

    /// <summary>What of the system it is; null for a file of its own.</summary>
    public EvidenceSource? Source => this switch
    {
        { ReportId: { } report } => EvidenceSource.Of(report),
        { EntryId: { } entry } => EvidenceSource.Of(entry),
        { RoundId: { } letter } => EvidenceSource.Of(letter),
        { EntryFileId: { } file } => new(SourceKind.EntryFile, file),
        { SignedFileId: { } copy } => new(SourceKind.SignedFile, copy),
        _ => null,
    };

    public required Guid AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EvidenceItem>
    {
        public void Configure(EntityTypeBuilder<EvidenceItem> builder)
        {
            builder.Ignore(e => e.Source);
            builder.Property(e => e.Name).HasMaxLength(NameLimit);
            builder.HasOne<Scorecard>().WithMany().HasForeignKey(e => e.ScorecardId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileHash).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Entry>().WithMany().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<EntryFile>().WithMany().HasForeignKey(e => e.EntryFileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<SignedFile>().WithMany().HasForeignKey(e => e.SignedFileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ReportingRound>().WithMany().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Report>().WithMany().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => e.ScorecardId);
        }
    }
}

/// <summary>That a piece of evidence proves a criterion, and where in it ("trang 3", "Điều 5").</summary>
public sealed class EvidenceUse
{
    public const int PlaceLimit = 100;

    public required Guid EvidenceId { get; init; }

    public required string Criterion { get; init; }

    public string Place { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<EvidenceUse>
    {
        public void Configure(EntityTypeBuilder<EvidenceUse> builder)
        {
            builder.HasKey(u => new { u.EvidenceId, u.Criterion });
            builder.Property(u => u.Place).HasMaxLength(PlaceLimit);
            builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(u => u.EvidenceId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
