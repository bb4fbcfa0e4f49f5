using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Periods;

/// <summary>Kỳ báo cáo: inclusive days, of a calendar (NĐ 09/2019 closes at 14/12, others at the year's end) or of the issuer's own making.</summary>
public sealed class ReportingPeriod
{
    public PeriodId Id { get; init; } = PeriodId.New();

    /// <summary>Key of the calendar in catalogue/periods/calendars.yaml, or "rieng" for own dates.</summary>
    public required string Calendar { get; init; }

    public required PeriodKind Kind { get; init; }

    public required int Year { get; init; }

    /// <summary>Its place among the periods of its kind within the year, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>"Năm 2023", "6 tháng đầu năm 2023".</summary>
    public required string Name { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive: thời gian chốt số liệu. The hierarchy of this day is the hierarchy of the period's reports.</summary>
    public required DateOnly To { get; init; }

    /// <summary>"Năm 2023 (15/12/2022 – 14/12/2023)".</summary>
    public string Dated() => $"{Name} ({From.Short()} – {To.Short()})";

    internal sealed class Configuration : IEntityTypeConfiguration<ReportingPeriod>
    {
        public void Configure(EntityTypeBuilder<ReportingPeriod> builder) =>
            builder.HasIndex(p => new { p.Calendar, p.Kind, p.Year, p.Ordinal, p.From, p.To }).IsUnique();
    }
}
