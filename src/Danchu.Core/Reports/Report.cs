using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Reports;

/// <summary>
/// Báo cáo: one version of a unit's answer. What was signed is frozen: bytes, hash and the figures it was made of stay as they were,
/// also after a return, which opens the next version.
/// </summary>
public sealed class Report
{
    public ReportId Id { get; init; } = ReportId.New();

    public required AssignmentId AssignmentId { get; init; }

    public Assignment? Assignment { get; init; }

    /// <summary>The living version of its assignment; earlier ones stay as they were.</summary>
    public bool Current { get; set; } = true;

    /// <summary>From 1; each return opens the next.</summary>
    public required int Edition { get; init; }

    /// <summary>By when this version has to come, where the return that opened it says so; else the day of the assignment counts.</summary>
    public DateOnly? DueOn { get; init; }

    public ReportState State { get; set; } = ReportState.Drafting;

    /// <summary>Symbol as printed, "04/BC-UBND" or "496-BC/BCĐ"; empty until signed.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>The number alone, as taken from the unit's book.</summary>
    public int? BookNumber { get; set; }

    public DateOnly? SignedOn { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public Guid? SignedBy { get; set; }

    /// <summary>As printed under the document.</summary>
    public string SignerName { get; set; } = "";

    /// <summary>The full name of the account that signed, as it was then.</summary>
    public string AccountName { get; set; } = "";

    /// <summary>The user name of the account that signed.</summary>
    public string AccountUserName { get; set; } = "";

    public List<string> SignatureLines { get; set; } = [];

    public List<string> Recipients { get; set; } = [];

    public DateTimeOffset? HandedOverAt { get; set; }

    public Guid? HandedOverBy { get; set; }

    /// <summary>What the signer wrote when declining to sign.</summary>
    public string InsideReturnReason { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>SHA-256 of the frozen .docx, lower-case hex. The bytes are a <see cref="ReportDocument"/>.</summary>
    public string DocumentHash { get; set; } = "";

    /// <summary>The figures the document was made of, as they were at signing.</summary>
    public List<FrozenFigure> FrozenFigures { get; set; } = [];

    public uint RowVersion { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Report>
    {
        public void Configure(EntityTypeBuilder<Report> builder)
        {
            builder.Property(r => r.FrozenFigures).HasJson();
            builder.Property(r => r.RowVersion).IsRowVersion();
            builder.HasOne(r => r.Assignment).WithMany().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.AssignmentId, r.Edition }).IsUnique();
            builder.HasIndex(r => r.AssignmentId, "ix_reports_current").IsUnique().HasFilter("current");
        }
    }
}

/// <summary>The bytes of a signed report, apart from the row that lists read.</summary>
public sealed class ReportDocument
{
    public required ReportId ReportId { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReportDocument>
    {
        public void Configure(EntityTypeBuilder<ReportDocument> builder)
        {
            builder.HasKey(d => d.ReportId);
            builder.HasOne<Report>().WithOne().HasForeignKey<ReportDocument>(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
