using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Indicators;

/// <summary>What an indicator measures, which decides how it is entered, written and added up.</summary>
public enum IndicatorKind
{
    Count,
    Money,
    Area,

    /// <summary>A numerator and a denominator under one key (43/49): sums add both, percentages are never added.</summary>
    Ratio,
    Text,
}

/// <summary>How the figures of several units become a total.</summary>
public enum Aggregation
{
    /// <summary>Values of units add; of a ratio numerators and denominators add, percentages never.</summary>
    Sum,

    /// <summary>It does not add, and says so where a total would stand.</summary>
    None,
}

/// <summary>What a figure is compared with.</summary>
public enum Comparison
{
    None,
    PreviousPeriod,
}

/// <summary>Whose work an indicator counts, which decides what a total of the whole subtree adds.</summary>
public enum Ownership
{
    /// <summary>Each unit's own: the total adds all units.</summary>
    Own,

    /// <summary>
    /// Of another body, for which the unit of the same area reports (Mặt trận, đoàn thể): what that body itself reports is the same work once more, and
    /// counts only where no area reports.
    /// </summary>
    OnBehalf,

    /// <summary>Of the whole area, whoever lies in it: the highest level that reports says it all.</summary>
    Area,
}

/// <summary>Chỉ tiêu. The key never changes its meaning, unit, kind or decimals once used; the name may be corrected.</summary>
public sealed class Indicator
{
    public const int NameLimit = 300;
    public const int UnitLimit = 40;
    public const int GroupLimit = 100;
    public const int SourceLimit = 500;
    public const int PhraseLimit = 200;

    /// <summary>Stable slug as it stands in figure tokens: "ngay-cong".</summary>
    public required string Key { get; init; }

    /// <summary>Small number assigned when the indicator is first loaded; packed facts use it instead of the key. Never reused.</summary>
    public int Slot { get; internal init; }

    /// <summary>What history calls one that a unit wrote; those of the catalogue have their story in its files.</summary>
    public Guid? Id { get; init; }

    /// <summary>The organisation that wrote it on screen (<see cref="OwnIndicator"/>); null for those of the catalogue, which everybody may ask.</summary>
    public OrganisationId? OwnerId { get; init; }

    public required string Name { get; set; }

    public required string Unit { get; set; }

    public required IndicatorKind Kind { get; set; }

    /// <summary>Decimal places kept and shown, 0 to 4.</summary>
    public required int Decimals { get; set; }

    public string NumeratorName { get; set; } = "";

    public string DenominatorName { get; set; } = "";

    public required Aggregation Aggregation { get; set; }

    public required Comparison Comparison { get; set; }

    /// <summary>Ít biến động: it changes slowly, so that last year's figure may be taken over and confirmed (households, people, party members).</summary>
    public bool SemiPermanent { get; set; }

    public string Group { get; set; } = "";

    public string Source { get; set; } = "";

    /// <summary>Whose work it counts: what no total may count twice.</summary>
    public Ownership Ownership { get; set; }

    /// <summary>Key of the indicator it is a part of, null where it is none.</summary>
    public string? Whole { get; set; }

    /// <summary>What the whole is divided by: "dân tộc", "cấp"; the parts of one breakdown add up to it. Empty where it is no part.</summary>
    public string Breakdown { get; set; } = "";

    /// <summary>The words a text says it in, as <see cref="Danchu.Checking.KnownFact"/> reads them.</summary>
    public List<string> Phrases { get; set; } = [];

    public uint RowVersion { get; private set; }

    /// <summary>Whether facts and totals entered under one of them may be read under the other.</summary>
    public bool MeansTheSameAs(Indicator other) =>
        (Kind, Aggregation, Decimals, Unit) == (other.Kind, other.Aggregation, other.Decimals, other.Unit);

    /// <summary>Whether the other only keeps more decimals: what was entered stays true and is kept in smaller parts.</summary>
    public bool IsCoarserThan(Indicator other) =>
        Decimals < other.Decimals && (Kind, Aggregation, Unit) == (other.Kind, other.Aggregation, other.Unit) && Kind != IndicatorKind.Text;

    /// <summary>Takes over what its file says now.</summary>
    public void TakeOver(Indicator content)
    {
        (Name, Unit, Kind, Decimals) = (content.Name, content.Unit, content.Kind, content.Decimals);
        (NumeratorName, DenominatorName) = (content.NumeratorName, content.DenominatorName);
        (Aggregation, Comparison, Group, Source) = (content.Aggregation, content.Comparison, content.Group, content.Source);
        (Phrases, SemiPermanent) = (content.Phrases, content.SemiPermanent);
        (Ownership, Whole, Breakdown) = (content.Ownership, content.Whole, content.Breakdown);
    }

    /// <summary>A part is asked wherever its whole is: <c>nhan-khau.mong</c> with <c>nhan-khau</c>.</summary>
    public static string AskedAs(string key) => key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? key[..dot] : key;

    internal sealed class Configuration : IEntityTypeConfiguration<Indicator>
    {
        public void Configure(EntityTypeBuilder<Indicator> builder)
        {
            builder.HasKey(i => i.Key);
            builder.Property(i => i.Key).HasMaxLength(80);
            builder.Property(i => i.Slot).UseIdentityAlwaysColumn();
            builder.HasIndex(i => i.Slot).IsUnique();
            builder.Property(i => i.RowVersion).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
