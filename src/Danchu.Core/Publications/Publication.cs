using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Publications;

/// <summary>
/// Nội dung đã công khai: what of an entry a unit has put before the public or its own people, in versions that never change. The entry itself never
/// appears. Taken down it keeps its address and says when, without what it said.
/// </summary>
public sealed class Publication
{
    public const int ReasonLimit = 500;

    public PublicationId Id { get; init; } = PublicationId.New();

    /// <summary>On whose page it stands; of a village's entry its commune. Of what is for the unit's people the unit itself.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required EntryId EntryId { get; init; }

    public required PublicationKind Kind { get; init; }

    public PublicationAudience Audience { get; init; }

    /// <summary>From 1 on the unit's page, or in the unit; part of its address; null while there is only a draft.</summary>
    public int? Number { get; set; }

    public DateTimeOffset? TakenDownAt { get; set; }

    public Guid? TakenDownBy { get; set; }

    public string TakenDownReason { get; set; } = "";

    /// <summary>Number of saves, from 1: a stale page does not overwrite.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>In their order; at most the last is a draft.</summary>
    public List<PublicationVersion> Versions { get; init; } = [];

    /// <summary>What is being prepared and nobody outside reads; null where nothing is.</summary>
    public PublicationVersion? Draft => Versions.Find(v => v.PublishedAt is null);

    /// <summary>What was published, the newest first.</summary>
    public IReadOnlyList<PublicationVersion> Published => [.. Versions.Where(v => v.PublishedAt is not null).OrderByDescending(v => v.Number)];

    public PublicationState StateOn(DateOnly day) => (TakenDownAt, Published) switch
    {
        (_, []) => PublicationState.Draft,
        (not null, _) => PublicationState.TakenDown,
        (_, [var newest, ..]) when newest.PostedFrom > day => PublicationState.Awaited,
        (_, [var newest, ..]) when !newest.IsReadableOn(day) => PublicationState.PersonalOver,
        (_, [var newest, ..]) when newest.PostedUntil < day => PublicationState.Ended,
        _ => PublicationState.Posted,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<Publication>
    {
        public void Configure(EntityTypeBuilder<Publication> builder)
        {
            builder.Ignore(p => p.Draft);
            builder.Ignore(p => p.Published);
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Entry>().WithMany().HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PublicationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.OrganisationId, p.Audience, p.Number }).IsUnique();
        }
    }
}
