using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Outlines;

/// <summary>
/// A sentence that a draft offers (catalogue/sentences/): wherever a section asks for the figure it begins with, in an outline of the catalogue or of a unit's
/// own.
/// </summary>
public sealed class DraftSentence
{
    /// <summary>Its place among all: the order of the files and within them.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Markup with tokens; what stands in &lt;…&gt; is left out where a figure in it is unknown or nought.</summary>
    public required string Text { get; init; }

    /// <summary>What is said where the first figure is nought; empty: nothing.</summary>
    public required string None { get; init; }

    /// <summary>Whose sentence it is; empty: everybody's.</summary>
    public required List<OrganisationKind> ForKinds { get; init; }

    /// <summary>The only sections it stands in; empty: where its first figure belongs.</summary>
    public required List<string> Sections { get; init; }

    public required bool BeginsParagraph { get; init; }

    public bool SaysTheSameAs(DraftSentence other) => string.Equals(Text, other.Text, StringComparison.Ordinal)
        && string.Equals(None, other.None, StringComparison.Ordinal) && ForKinds.SequenceEqual(other.ForKinds)
        && Sections.SequenceEqual(other.Sections, StringComparer.Ordinal) && BeginsParagraph == other.BeginsParagraph;

    internal sealed class Configuration : IEntityTypeConfiguration<DraftSentence>
    {
        public void Configure(EntityTypeBuilder<DraftSentence> builder)
        {
            builder.HasKey(s => s.Ordinal);
            builder.Property(s => s.Ordinal).ValueGeneratedNever();
            builder.Property(s => s.ForKinds).HasJson();
            builder.Property(s => s.Sections).HasJson();
        }
    }
}
