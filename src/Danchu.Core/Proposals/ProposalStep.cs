using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Proposals;

/// <summary>One step of a proposal's way: its source reads where it is, and whoever it came to keeps the right to read it.</summary>
public sealed class ProposalStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ProposalId ProposalId { get; init; }

    public required ProposalDeed Deed { get; init; }

    /// <summary>The body that did it.</summary>
    public required OrganisationId ById { get; init; }

    /// <summary>Whom it went to; null where it stayed.</summary>
    public OrganisationId? ToId { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProposalStep>
    {
        public void Configure(EntityTypeBuilder<ProposalStep> builder)
        {
            builder.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
