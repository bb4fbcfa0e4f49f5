using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Organisations;

/// <summary>How one organisation followed another.</summary>
public enum SuccessionKind
{
    Merge,
    Split,
    Rename,

    /// <summary>The predecessor ended and another body took its tasks over.</summary>
    Takeover,
}

/// <summary>Sáp nhập, chia tách, đổi tên: from <see cref="On"/> the successor stands for a share (0 to 1) of the predecessor.</summary>
public sealed class Succession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required OrganisationId PredecessorId { get; init; }

    public required OrganisationId SuccessorId { get; init; }

    public required DateOnly On { get; init; }

    public required SuccessionKind Kind { get; init; }

    public decimal Share { get; init; } = 1;

    internal sealed class Configuration : IEntityTypeConfiguration<Succession>
    {
        public void Configure(EntityTypeBuilder<Succession> builder)
        {
            builder.Property(s => s.Share).HasPrecision(6, 5);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.PredecessorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.SuccessorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => new { s.PredecessorId, s.SuccessorId }).IsUnique();
        }
    }
}
