using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Publications;

/// <summary>Trang công khai: a commune's page that everybody reads without signing in. There is none until an administrator turns it on.</summary>
public sealed class PublicPage
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Code of its province ("12"), part of its address.</summary>
    public required string Area { get; set; }

    /// <summary>Code of the commune ("03424"), part of its address.</summary>
    public required string Commune { get; set; }

    public required bool IsOn { get; set; }

    /// <summary>One more with everything that changes what the public sees.</summary>
    public long Revision { get; set; } = 1;

    public required Guid ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PublicPage>
    {
        public void Configure(EntityTypeBuilder<PublicPage> builder)
        {
            builder.HasKey(p => p.OrganisationId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.Area, p.Commune }).IsUnique();
        }
    }
}
