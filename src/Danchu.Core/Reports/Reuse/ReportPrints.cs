using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports.Reuse;

/// <summary>What the index keeps of the wording of an accepted report: the runs of words by which its sentences are found again.</summary>
public sealed class ReportPrints
{
    public required ReportId ReportId { get; init; }

    /// <summary>Sorted, each once.</summary>
    public required int[] Prints { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReportPrints>
    {
        public void Configure(EntityTypeBuilder<ReportPrints> builder)
        {
            builder.HasKey(p => p.ReportId);
            builder.HasOne<Report>().WithOne().HasForeignKey<ReportPrints>(p => p.ReportId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
