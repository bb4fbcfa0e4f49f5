using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports;

/// <summary>Ý đã nêu: an item of the outline that the unit has ticked off in its report. One that is not is a hint, never a fault.</summary>
public sealed class CoveredItem
{
    public required ReportId ReportId { get; init; }

    /// <summary>Of the section.</summary>
    public required string Key { get; init; }

    /// <summary>The item's place among those of its section, from 1: an outline in use never changes.</summary>
    public required int Number { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CoveredItem>
    {
        public void Configure(EntityTypeBuilder<CoveredItem> builder)
        {
            builder.HasKey(i => new { i.ReportId, i.Key, i.Number });
            builder.HasOne<Report>().WithMany().HasForeignKey(i => i.ReportId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
