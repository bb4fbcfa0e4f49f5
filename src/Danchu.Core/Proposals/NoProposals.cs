using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Proposals;

/// <summary>"Không có kiến nghị": a unit's statement for a period, no blank. It stands until it is taken back or a proposal of the period is sent.</summary>
public sealed class NoProposals
{
    public required OrganisationId OrganisationId { get; init; }

    public required PeriodId PeriodId { get; init; }

    public ReportingPeriod? Period { get; init; }

    public required DateTimeOffset StatedAt { get; init; }

    public required Guid StatedBy { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<NoProposals>
    {
        public void Configure(EntityTypeBuilder<NoProposals> builder)
        {
            builder.ToTable("no_proposals");
            builder.HasKey(n => new { n.OrganisationId, n.PeriodId });
            builder.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(n => n.Period).WithMany().HasForeignKey(n => n.PeriodId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
