using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Duties;

/// <summary>
/// Nghĩa vụ: what must be done, by whom, under which article, in which forms, by when. Read anew from catalogue/duties/; nothing refers to it, and how
/// a unit stands to it is judged from its books each time (docs/adr/0019-duties-are-judged-from-books.md).
/// </summary>
public sealed class Duty
{
    public const int NameLimit = 300;

    /// <summary>Its place among all: the order of the files and within them.</summary>
    public required int Ordinal { get; init; }

    public required string Key { get; init; }

    /// <summary>Several versions follow one another in time; an entry is judged by the one of its day.</summary>
    public required int Version { get; init; }

    public required DutyContent Content { get; init; }

    public bool HoldsOn(DateOnly day) => Content.ValidFrom <= day && (Content.ValidTo is null || day <= Content.ValidTo);

    /// <summary>Whether units of this kind have it.</summary>
    public bool IsOf(OrganisationKind kind) => Content.ForKinds.Contains(kind);

    /// <summary>Whether units of this kind have it on a day between the two.</summary>
    public bool IsOf(OrganisationKind kind, DateOnly from, DateOnly to) => IsOf(kind) && Content.ValidFrom <= to && !(Content.ValidTo < from);

    public bool SaysTheSameAs(Duty other) => string.Equals(Key, other.Key, StringComparison.Ordinal) && Version == other.Version
        && JsonColumn.AreSame(Content, other.Content);

    internal sealed class Configuration : IEntityTypeConfiguration<Duty>
    {
        public void Configure(EntityTypeBuilder<Duty> builder)
        {
            builder.HasKey(d => d.Ordinal);
            builder.Property(d => d.Ordinal).ValueGeneratedNever();
            builder.Property(d => d.Content).HasKeptJson();
        }
    }
}
