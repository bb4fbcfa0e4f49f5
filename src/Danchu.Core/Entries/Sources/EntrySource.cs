using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Entries.Sources;

/// <summary>From which row of which other system an entry came: a row sent again is the same entry, never a second one.</summary>
public sealed class EntrySource
{
    public const int KeyLimit = 200;

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Key of the <see cref="EntryMapping"/> it was read by.</summary>
    public required string Mapping { get; init; }

    /// <summary>What the other system calls the row.</summary>
    public required string SourceKey { get; init; }

    public required EntryId EntryId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EntrySource>
    {
        public void Configure(EntityTypeBuilder<EntrySource> builder)
        {
            builder.ToTable("entry_sources");
            builder.HasKey(s => new { s.OrganisationId, s.Mapping, s.SourceKey });
            builder.Property(s => s.SourceKey).HasMaxLength(KeyLimit);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Entry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
