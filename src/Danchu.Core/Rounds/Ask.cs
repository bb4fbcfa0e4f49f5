using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rounds;

/// <summary>
/// Báo cáo được yêu cầu: one of the reports that a round's letter asks, with its outline, form and rubrics, of some or all kinds of the units addressed.
/// The letter of seed 002 asks two: on QCDC and on dân vận chính quyền, each with its outline and rubric.
/// </summary>
public sealed class Ask
{
    public const int Most = 5;

    public AskId Id { get; init; } = AskId.New();

    public required RoundId RoundId { get; init; }

    public ReportingRound? Round { get; init; }

    /// <summary>Place in the letter, from 1.</summary>
    public required int Ordinal { get; init; }

    public required OutlineId OutlineId { get; init; }

    public Outline? Outline { get; init; }

    public FormId? FormId { get; init; }

    public StatisticalForm? Form { get; init; }

    /// <summary>Of which kinds of the units addressed; empty: of all.</summary>
    public required List<OrganisationKind> ForKinds { get; init; }

    /// <summary>Last day to send, inclusive, where it is another than the round's.</summary>
    public DateOnly? DueOn { get; set; }

    public bool IsOf(OrganisationKind kind) => ForKinds.Count == 0 || ForKinds.Contains(kind);

    internal sealed class Configuration : IEntityTypeConfiguration<Ask>
    {
        public void Configure(EntityTypeBuilder<Ask> builder)
        {
            builder.ToTable("asks");
            builder.Property(a => a.ForKinds).HasJson();
            builder.HasOne(a => a.Round).WithMany(r => r.Asks).HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(a => a.Outline).WithMany().HasForeignKey(a => a.OutlineId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(a => a.Form).WithMany().HasForeignKey(a => a.FormId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<RoundRubric>().WithOne().HasForeignKey(r => r.AskId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.RoundId, a.Ordinal }).IsUnique();
        }
    }
}
