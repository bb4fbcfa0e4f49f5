using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Outlines;

/// <summary>Đề cương: the sections a report must have. A version that a round uses never changes; a change is a new version.</summary>
public sealed class Outline : IOwnVersion<Outline>
{
    public const int NameLimit = 300;
    public const int SubjectLimit = 500;
    public const int SourceLimit = 2_000;
    public const int SectionsLimit = 100;
    public const int DepthLimit = 4;

    public OutlineId Id { get; init; } = OutlineId.New();

    public required string Key { get; init; }

    public required int Version { get; init; }

    /// <summary>The organisation that wrote it on screen; null for those of the catalogue, which every round may use.</summary>
    public OrganisationId? OwnerId { get; init; }

    public required string Name { get; set; }

    /// <summary>Abbreviation of the document type, "BC" for báo cáo.</summary>
    public required string DocumentType { get; set; }

    /// <summary>Trích yếu with {nam}, {nam+1}, {ky}.</summary>
    public required string Subject { get; set; }

    public required ReportingLine Line { get; set; }

    public required List<OrganisationKind> ForKinds { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string Source { get; set; } = "";

    /// <summary>Hash of the content: loading or saving the same again changes nothing.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The tree of sections, in order.</summary>
    public required List<OutlineSection> Sections { get; set; }

    public uint RowVersion { get; private set; }

    Guid IOwnVersion<Outline>.VersionId => Id.Value;

    public Outline CopyAs(string key, int version, OrganisationId? owner)
    {
        var copy = OutlineContent.Empty(key, version, owner);
        copy.TakeOver(this);
        return copy;
    }

    /// <summary>Takes over what its file or its page says now. Only for a version that no round uses.</summary>
    public void TakeOver(Outline content)
    {
        (Name, DocumentType, Subject, Line) = (content.Name, content.DocumentType, content.Subject, content.Line);
        (ForKinds, ValidFrom, ValidTo, Source) = (content.ForKinds, content.ValidFrom, content.ValidTo, content.Source);
        (ContentHash, Sections) = (content.ContentHash, content.Sections);
    }

    /// <summary>All sections, parents before children, in document order, with their depth from 1.</summary>
    public IEnumerable<(OutlineSection Section, int Depth)> Walk() => Walk(Sections, 1);

    /// <summary>Those that this kind of unit fills.</summary>
    public IEnumerable<(OutlineSection Section, int Depth)> SectionsOf(OrganisationKind kind) =>
        Walk().Where(s => s.Section.ForKinds.Count == 0 || s.Section.ForKinds.Contains(kind));

    private static IEnumerable<(OutlineSection Section, int Depth)> Walk(List<OutlineSection> sections, int depth) =>
        sections.SelectMany(section => Walk(section.Children, depth + 1).Prepend((section, depth)));

    /// <summary>A section's number with those above it, as it is cited: "I.1", "III.2.1" also where the outline numbers it 2.1 itself.</summary>
    public string CitedNumber(string key) => Cited(Sections, key, above: "", parent: "") ?? "";

    private static string? Cited(List<OutlineSection> sections, string key, string above, string parent)
    {
        foreach (var section in sections)
        {
            var repeats = parent.Length > 0 && section.Number.StartsWith(parent + ".", StringComparison.Ordinal);
            var cited = repeats ? above + section.Number[parent.Length..] : above.Length == 0 ? section.Number : $"{above}.{section.Number}";
            if (string.Equals(section.Key, key, StringComparison.Ordinal))
            {
                return cited;
            }

            if (Cited(section.Children, key, cited, section.Number) is { } below)
            {
                return below;
            }
        }

        return null;
    }

    public OutlineSection? Find(string key) => Walk().FirstOrDefault(s => string.Equals(s.Section.Key, key, StringComparison.Ordinal)).Section;

    internal sealed class Configuration : IEntityTypeConfiguration<Outline>
    {
        public void Configure(EntityTypeBuilder<Outline> builder)
        {
            builder.Property(o => o.Sections).HasJson();
            builder.Property(o => o.ForKinds).HasJson();
            builder.Property(o => o.RowVersion).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => new { o.Key, o.Version }).IsUnique();
        }
    }
}
