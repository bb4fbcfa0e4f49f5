using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Facts;

/// <summary>
/// Số liệu: (organisation, indicator, period) → figure, stored once. The sentence, the annex and the totals read it from here;
/// totals read the packed copy that acceptance makes (<c>fact_sheets</c>).
/// </summary>
public sealed class Fact
{
    public const int TextLimit = 2_000;

    public required OrganisationId OrganisationId { get; init; }

    public required PeriodId PeriodId { get; init; }

    public required string Indicator { get; init; }

    public required FigureState State { get; set; }

    /// <summary>The value, or the numerator of a ratio.</summary>
    public decimal? Value { get; set; }

    public decimal? Denominator { get; set; }

    public string? Text { get; set; }

    /// <summary>The earlier period it was taken over from, until somebody writes or confirms it; null for a figure of the period itself.</summary>
    public PeriodId? CarriedFrom { get; set; }

    /// <summary>Theo sổ: reckoned from the unit's entries, and again whenever these change; false for what was typed.</summary>
    public bool Counted { get; set; }

    /// <summary>Number of saves, from 1: a stale form does not overwrite.</summary>
    public int Revision { get; set; } = 1;

    public Guid UpdatedBy { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public Figure Figure => new(State, Value, Denominator, Text);

    internal sealed class Configuration : IEntityTypeConfiguration<Fact>
    {
        public void Configure(EntityTypeBuilder<Fact> builder)
        {
            builder.HasKey(f => new { f.OrganisationId, f.PeriodId, f.Indicator });
            builder.Ignore(f => f.Figure);
            builder.Property(f => f.Value).HasPrecision(20, 4);
            builder.Property(f => f.Denominator).HasPrecision(20, 4);
            builder.Property(f => f.Text).HasMaxLength(TextLimit);
            builder.Property(f => f.Revision).IsConcurrencyToken();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(f => f.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(f => f.PeriodId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(f => f.CarriedFrom).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(f => f.Indicator).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
