using Danchu.Core.Database;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Publications;

/// <summary>
/// One wording of a publication. Once it is published it never changes: a correction is the next version, and both are shown with their days.
/// </summary>
public sealed class PublicationVersion
{
    public const int TitleLimit = 300;
    public const int TextLimit = 20_000;
    public const int PlacesLimit = 1_000;
    public const int NoteLimit = 500;

    public required PublicationId PublicationId { get; init; }

    /// <summary>From 1 within the publication.</summary>
    public required int Number { get; init; }

    public string Title { get; set; } = "";

    /// <summary>Plain text; an empty line begins a paragraph.</summary>
    public string Text { get; set; } = "";

    /// <summary>Key of the item of Điều 11; of what is disclosed inside, of Điều 46 or 64.</summary>
    public string Item { get; set; } = "";

    /// <summary>The item's words as they were then.</summary>
    public string ItemName { get; set; } = "";

    public List<PublicationForm> Forms { get; set; } = [];

    /// <summary>Where it is posted, one place a line.</summary>
    public string Places { get; set; } = "";

    public DateOnly PostedFrom { get; set; }

    /// <summary>Last day of posting; null: always (Điều 13.2).</summary>
    public DateOnly? PostedUntil { get; set; }

    /// <summary>The sector's rule by which it is posted for a shorter time; empty where the Law's own time is kept.</summary>
    public string SectorRule { get; set; } = "";

    /// <summary>It says something of persons and has a last day for that.</summary>
    public bool HasPersonal { get; set; }

    /// <summary>Last day on which what is personal is shown.</summary>
    public DateOnly? PersonalUntil { get; set; }

    /// <summary>What was corrected; empty for the first version.</summary>
    public string Note { get; set; } = "";

    /// <summary>What the public search finds it by: of what is personal the title alone.</summary>
    public string Words { get; set; } = "";

    public required Guid DraftedBy { get; set; }

    public required DateTimeOffset DraftedAt { get; set; }

    public Guid? PublishedBy { get; set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The entry of the decision that a contribution follows, as it was when this was drafted; null of everything else.</summary>
    public EntryId? SubjectEntryId { get; set; }

    /// <summary>What a contribution adds to that decision.</summary>
    public List<PublishedAmount> Amounts { get; set; } = [];

    public List<PublicationFile> Files { get; init; } = [];

    /// <summary>Whether the public may read what it says on that day.</summary>
    public bool IsReadableOn(DateOnly day) => !HasPersonal || day <= PersonalUntil;

    internal sealed class Configuration : IEntityTypeConfiguration<PublicationVersion>
    {
        public void Configure(EntityTypeBuilder<PublicationVersion> builder)
        {
            builder.HasKey(v => new { v.PublicationId, v.Number });
            builder.Property(v => v.Forms).HasJson();
            builder.Property(v => v.Amounts).HasJson();
            builder.HasMany(v => v.Files).WithOne().HasForeignKey(f => new { f.PublicationId, f.Version }).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A file of the entry that was chosen to be published with a version.</summary>
public sealed class PublicationFile
{
    public required PublicationId PublicationId { get; init; }

    public required int Version { get; init; }

    public required Guid EntryFileId { get; init; }

    public required string Name { get; init; }

    public required string FileHash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PublicationFile>
    {
        public void Configure(EntityTypeBuilder<PublicationFile> builder)
        {
            builder.HasKey(f => new { f.PublicationId, f.Version, f.EntryFileId });
            builder.HasOne<EntryFile>().WithMany().HasForeignKey(f => f.EntryFileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileHash).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
