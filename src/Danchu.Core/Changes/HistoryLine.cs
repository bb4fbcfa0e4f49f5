using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Changes;

/// <summary>
/// One operation: who, when, what, old and new values. Lines of one organisation form a chain: each carries the hash of the one before it.
/// </summary>
public sealed class HistoryLine
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>From 1 within the organisation, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>To the microsecond, as PostgreSQL keeps it.</summary>
    public required DateTimeOffset At { get; init; }

    public Guid? PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The operation's name in the code: "SignReport".</summary>
    public required string Operation { get; init; }

    /// <summary>What it was about: "report", "round", "organisation", "person" …</summary>
    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>JSON text as it was hashed, or null.</summary>
    public string? Old { get; init; }

    public string? New { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<HistoryLine>
    {
        public void Configure(EntityTypeBuilder<HistoryLine> builder)
        {
            builder.ToTable("history");
            builder.HasKey(l => new { l.OrganisationId, l.Sequence });
            builder.HasIndex(l => new { l.SubjectKind, l.SubjectId });
            builder.HasIndex(l => l.At);
        }
    }
}

/// <summary>The end of an organisation's chain; locked while a line is added.</summary>
public sealed class HistoryHead
{
    public required OrganisationId OrganisationId { get; init; }

    public long Sequence { get; set; }

    public string Hash { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<HistoryHead>
    {
        public void Configure(EntityTypeBuilder<HistoryHead> builder) => builder.HasKey(h => h.OrganisationId);
    }
}
