using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Uploads;

/// <summary>
/// Bytes of a file that something points to, evidence or an entry, kept once by their SHA-256 whoever sends them how often. Who may read them is decided by
/// what points to them.
/// </summary>
public sealed class StoredFile
{
    public required string Hash { get; init; }

    /// <summary>Judged by the content, never by the name.</summary>
    public required string ContentType { get; init; }

    public required int Size { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.HasKey(f => f.Hash);
    }
}
