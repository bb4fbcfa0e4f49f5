using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports;

/// <summary>The text of one section in our markup (CommonMark paragraphs and lists, footnotes ^[…], figure tokens {{…}}).</summary>
public sealed class ReportSection
{
    /// <summary>Characters of markup; a longer section is refused with its length.</summary>
    public const int TextLimit = 100_000;

    public required ReportId ReportId { get; init; }

    public required string Key { get; init; }

    public string Text { get; set; } = "";

    /// <summary>Counts saves from 1; what a form read before it wrote.</summary>
    public int Revision { get; set; } = 1;

    public Guid UpdatedBy { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Null when a text is short enough.</summary>
    internal static Refusal? RefuseLength(string text) => text.Length > TextLimit
        ? new Refusal($"Nội dung dài {text.Length} ký tự, tối đa {TextLimit} ký tự một mục.", nameof(Text))
        : null;

    internal sealed class Configuration : IEntityTypeConfiguration<ReportSection>
    {
        public void Configure(EntityTypeBuilder<ReportSection> builder)
        {
            builder.HasKey(s => new { s.ReportId, s.Key });
            builder.Property(s => s.Revision).IsConcurrencyToken();
            builder.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A text that met a newer one when it was saved. Both are kept until somebody has put them together.</summary>
public sealed class SectionConflict
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportId ReportId { get; init; }

    public required string Key { get; init; }

    public required string Text { get; set; }

    /// <summary>The revision the writer had read.</summary>
    public required int BaseRevision { get; init; }

    public required Guid WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SectionConflict>
    {
        public void Configure(EntityTypeBuilder<SectionConflict> builder)
        {
            builder.HasOne<Report>().WithMany().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.ReportId, c.Key });
        }
    }
}

/// <summary>A piece taken over from a subordinate's report into a section of a superior's own, with where it came from.</summary>
public sealed class SectionSource
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportId ReportId { get; init; }

    public required string Key { get; init; }

    public required ReportId SourceReportId { get; init; }

    public required string SourceKey { get; init; }

    /// <summary>The piece as taken over.</summary>
    public required string Excerpt { get; init; }

    public required Guid TakenBy { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SectionSource>
    {
        public void Configure(EntityTypeBuilder<SectionSource> builder)
        {
            builder.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Report>().WithMany().HasForeignKey(s => s.SourceReportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => new { s.ReportId, s.Key });
        }
    }
}
