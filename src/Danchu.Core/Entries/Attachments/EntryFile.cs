using Danchu.Core.Identifiers;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Entries.Attachments;

/// <summary>
/// Tệp của mục ghi sổ: a paper or picture of what an entry says. Those outside the unit read it where the unit opened it to them; one that was withdrawn stays
/// in the unit with the reason.
/// </summary>
public sealed class EntryFile
{
    public const int ReasonLimit = 500;
    public const int FilesLimit = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required EntryId EntryId { get; init; }

    public required string Name { get; init; }

    public required string FileHash { get; init; }

    /// <summary>Read by superiors of the unit too.</summary>
    public required bool OpenAbove { get; init; }

    public required Guid AttachedBy { get; init; }

    public required DateTimeOffset AttachedAt { get; init; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    public string WithdrawnReason { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<EntryFile>
    {
        public void Configure(EntityTypeBuilder<EntryFile> builder)
        {
            builder.HasOne<Entry>().WithMany().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileHash).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.EntryId);
        }
    }
}
