using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>Bytes of evidence, kept once by their SHA-256 whoever sends them how often. Who may read them is decided by what points to them.</summary>
public sealed class EvidenceFile
{
    public required string Hash { get; init; }

    /// <summary>Judged by the content, never by the name.</summary>
    public required string ContentType { get; init; }

    public required int Size { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EvidenceFile>
    {
        public void Configure(EntityTypeBuilder<EvidenceFile> builder) => builder.HasKey(f => f.Hash);
    }
}
