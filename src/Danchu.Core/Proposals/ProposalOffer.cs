using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Proposals;

/// <summary>A proposal of the unit's book that goes up with a report when the report is signed.</summary>
public sealed class ProposalOffer
{
    public required AssignmentId AssignmentId { get; init; }

    public required EntryId EntryId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProposalOffer>
    {
        public void Configure(EntityTypeBuilder<ProposalOffer> builder)
        {
            builder.HasKey(o => new { o.AssignmentId, o.EntryId });
            builder.HasOne<Assignment>().WithMany().HasForeignKey(o => o.AssignmentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Entry>().WithMany().HasForeignKey(o => o.EntryId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
