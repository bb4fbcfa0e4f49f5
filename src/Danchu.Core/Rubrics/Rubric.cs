using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rubrics;

/// <summary>
/// Bảng tiêu chí chấm điểm: a tree of criteria with points, the classes that follow, what holds a unit down. A version that an issued round asks for
/// never changes; a change is a new version.
/// </summary>
public sealed class Rubric : IOwnVersion<Rubric>
{
    public const int NameLimit = 300;
    public const int TitleLimit = 500;
    public const int SourceLimit = 2_000;
    public const int TextLimit = 2_000;
    public const int NumberLimit = 20;
    public const int HeadingLimit = 100;
    public const int EarlierLimit = 2;
    public const int ClassNameLimit = 100;
    public const int SymbolLimit = 60;
    public const int CriteriaLimit = 500;
    public const int DepthLimit = 6;
    public const decimal PointsLimit = 1_000;

    public RubricId Id { get; init; } = RubricId.New();

    public required string Key { get; init; }

    public required int Version { get; init; }

    /// <summary>The organisation that wrote it on screen; null for those of the catalogue, which every round may use.</summary>
    public OrganisationId? OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>Heading as printed, with {nam} for the year.</summary>
    public required string Title { get; set; }

    public required List<OrganisationKind> ForKinds { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Symbols of the acts it stands on ("04/2015/NĐ-CP"); lint looks them up in the register of legal documents.</summary>
    public required List<string> LegalBasis { get; set; }

    public string Source { get; set; } = "";

    /// <summary>Points in all as the rubric states them.</summary>
    public required decimal Total { get; set; }

    /// <summary>No unit gets more than this, bonus included; null: no limit.</summary>
    public decimal? Cap { get; set; }

    /// <summary>Headings of the columns of self and review points: "Điểm đơn vị tự chấm", "Điểm BCĐ tỉnh chấm".</summary>
    public string SelfHeading { get; set; } = "Điểm tự chấm";

    public string ReviewHeading { get; set; } = "Điểm thẩm định";

    /// <summary>Headings of the reviews before the last, in order ("Tổ KT, đánh giá chấm"); most rubrics are reviewed once and have none.</summary>
    public List<string> EarlierHeadings { get; set; } = [];

    /// <summary>The columns of points as they are printed, in order.</summary>
    public IReadOnlyList<string> Headings => [SelfHeading, .. EarlierHeadings, ReviewHeading];

    public required List<Criterion> Criteria { get; set; }

    /// <summary>Best first. Empty: points without classes.</summary>
    public required List<RubricClass> Classes { get; set; }

    public required List<Veto> Vetoes { get; set; }

    public required List<Quota> Quotas { get; set; }

    /// <summary>Hash of the content: loading or saving the same again changes nothing.</summary>
    public required string ContentHash { get; set; }

    public uint RowVersion { get; private set; }

    Guid IOwnVersion<Rubric>.VersionId => Id.Value;

    /// <summary>All lines in order, parents before children, with depth from 1.</summary>
    public IEnumerable<(Criterion Criterion, int Depth)> Walk() => Criteria.SelectMany(criterion => criterion.Walk());

    /// <summary>The lines that get points.</summary>
    public IEnumerable<Criterion> Leaves => Criteria.SelectMany(criterion => criterion.Leaves);

    public bool IsFor(OrganisationKind kind) => ForKinds.Count == 0 || ForKinds.Contains(kind);

    public IEnumerable<Criterion> LeavesFor(OrganisationKind kind) => LeavesFor(Criteria, kind);

    public Criterion? Find(string key) => Walk().FirstOrDefault(line => string.Equals(line.Criterion.Key, key, StringComparison.Ordinal)).Criterion;

    private static IEnumerable<Criterion> LeavesFor(IEnumerable<Criterion> criteria, OrganisationKind kind) =>
        criteria.Where(criterion => criterion.Concerns(kind)).SelectMany(criterion => criterion.IsGroup ? LeavesFor(criterion.Children, kind) : [criterion]);

    /// <summary>A rubric with nothing in it yet.</summary>
    internal static Rubric Empty(string key, int version, OrganisationId? owner) => new()
    {
        Key = key,
        Version = version,
        OwnerId = owner,
        Name = "",
        Title = "",
        ForKinds = [],
        LegalBasis = [],
        Total = 0,
        Criteria = [],
        Classes = [],
        Vetoes = [],
        Quotas = [],
        ContentHash = "",
    };

    public Rubric CopyAs(string key, int version, OrganisationId? owner) => RubricContent.Copy(this, key, version, owner);

    /// <summary>Replaces the content under the same id, key and version.</summary>
    public void TakeOver(Rubric content)
    {
        (Name, Title, ForKinds, Source) = (content.Name, content.Title, content.ForKinds, content.Source);
        (ValidFrom, ValidTo, LegalBasis) = (content.ValidFrom, content.ValidTo, content.LegalBasis);
        (Total, Cap) = (content.Total, content.Cap);
        (SelfHeading, EarlierHeadings, ReviewHeading) = (content.SelfHeading, content.EarlierHeadings, content.ReviewHeading);
        (Criteria, Classes, Vetoes, Quotas) = (content.Criteria, content.Classes, content.Vetoes, content.Quotas);
        ContentHash = content.ContentHash;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Rubric>
    {
        public void Configure(EntityTypeBuilder<Rubric> builder)
        {
            builder.Ignore(r => r.Leaves);
            builder.Ignore(r => r.Headings);
            builder.Property(r => r.EarlierHeadings).HasJson();
            builder.Property(r => r.ForKinds).HasJson();
            builder.Property(r => r.LegalBasis).HasJson();
            builder.Property(r => r.Criteria).HasJson();
            builder.Property(r => r.Classes).HasJson();
            builder.Property(r => r.Vetoes).HasJson();
            builder.Property(r => r.Quotas).HasJson();
            builder.Property(r => r.Name).HasMaxLength(NameLimit);
            builder.Property(r => r.Title).HasMaxLength(TitleLimit);
            builder.Property(r => r.Source).HasMaxLength(SourceLimit);
            builder.Property(r => r.Total).HasPrecision(8, 2);
            builder.Property(r => r.Cap).HasPrecision(8, 2);
            builder.Property(r => r.RowVersion).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.Key, r.Version }).IsUnique();
        }
    }
}
