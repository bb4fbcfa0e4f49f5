using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports;

/// <summary>What a reason for returning a report is pinned to.</summary>
public enum ReturnTarget
{
    Section,
    Figure,
}

/// <summary>One reason of a return, pinned to the section (by key) or figure (by indicator) it is about; only those are reopened.</summary>
public sealed class ReturnItem
{
    public const int ReasonLimit = 1_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The version that was returned.</summary>
    public required ReportId ReportId { get; init; }

    public required ReturnTarget Target { get; init; }

    /// <summary>Section key or indicator key.</summary>
    public required string Key { get; init; }

    public required string Reason { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReturnItem>
    {
        public void Configure(EntityTypeBuilder<ReturnItem> builder)
        {
            builder.Property(i => i.Reason).HasMaxLength(ReasonLimit);
            builder.HasOne<Report>().WithMany().HasForeignKey(i => i.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(i => i.ReportId);
        }
    }
}
