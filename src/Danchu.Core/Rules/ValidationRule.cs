using Danchu.Checking;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rules;

/// <summary>
/// Quy tắc kiểm tra số liệu: what figures of one unit and period must be to each other, with the sentence that says so when they are not. It holds for
/// periods whose last day lies in its days. A version that a signed report was held against never changes; a change is a new version.
/// </summary>
public sealed class ValidationRule : ICatalogueVersion<ValidationRule>
{
    public const int MessageLimit = 500;
    public const int ReasonLimit = 1_000;
    public const int SourceLimit = 500;

    public RuleId Id { get; init; } = RuleId.New();

    public required string Key { get; init; }

    public required int Version { get; init; }

    /// <summary>The organisation that wrote it on screen, for itself and all below it; null for those of the catalogue, which hold for everybody.</summary>
    public OrganisationId? OwnerId { get; init; }

    public required RuleKind Kind { get; set; }

    /// <summary>A <see cref="RuleExpression"/> as it is written.</summary>
    public required string Left { get; set; }

    /// <summary>Only of a comparison.</summary>
    public RuleComparison? Comparison { get; set; }

    /// <summary>Of a comparison or a requirement; else empty.</summary>
    public string Right { get; set; } = "";

    /// <summary>Of bounds, both inclusive, at least one.</summary>
    public decimal? Low { get; set; }

    public decimal? High { get; set; }

    /// <summary>Of a change: this many times as much, or as little, as before is too much.</summary>
    public decimal? Times { get; set; }

    /// <summary>Of a change: more than this percentage of the previous value up or down is too much.</summary>
    public decimal? Share { get; set; }

    /// <summary>Of a change: not asked while both values are smaller than this.</summary>
    public decimal Floor { get; set; }

    public required Severity Severity { get; set; }

    /// <summary>The sentence, with places as <see cref="WriteRuleMessage"/> fills them.</summary>
    public required string Message { get; set; }

    /// <summary>Why it holds, for people who doubt it.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Law, letter or report it comes from.</summary>
    public string Source { get; set; } = "";

    /// <summary>Kinds of unit it is asked of; empty: all.</summary>
    public required List<OrganisationKind> ForKinds { get; set; }

    /// <summary>Keys of the forms whose figures it is asked of; empty: all.</summary>
    public required List<string> Forms { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it is asked no longer. What was signed before stays held against it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Hash of what it says, without its last day: that a rule ends changes nothing of what it said.</summary>
    public required string ContentHash { get; set; }

    public uint RowVersion { get; private set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    /// <summary>
    /// Whether figures that were signed at a moment are held against it: not when it had been retired by then, nor when it is a later version than the one
    /// of that day. A new rule is asked of what came before it, too.
    /// </summary>
    public bool JudgesAt(DateTimeOffset moment) => (RetiredAt is null || RetiredAt > moment) && (Version == 1 || CreatedAt <= moment);

    public bool IsFor(OrganisationKind kind) => ForKinds.Count == 0 || ForKinds.Contains(kind);

    public void TakeOver(ValidationRule content)
    {
        (Kind, Left, Comparison, Right) = (content.Kind, content.Left, content.Comparison, content.Right);
        (Low, High, Times, Share, Floor) = (content.Low, content.High, content.Times, content.Share, content.Floor);
        (Severity, Message, Reason, Source) = (content.Severity, content.Message, content.Reason, content.Source);
        (ForKinds, Forms, ValidFrom, ValidTo) = (content.ForKinds, content.Forms, content.ValidFrom, content.ValidTo);
        ContentHash = content.ContentHash;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<ValidationRule>
    {
        public void Configure(EntityTypeBuilder<ValidationRule> builder)
        {
            builder.Property(r => r.ForKinds).HasJson();
            builder.Property(r => r.Forms).HasJson();
            builder.Property(r => r.Left).HasMaxLength(RuleExpression.LengthLimit);
            builder.Property(r => r.Right).HasMaxLength(RuleExpression.LengthLimit);
            builder.Property(r => r.Message).HasMaxLength(MessageLimit);
            builder.Property(r => r.Reason).HasMaxLength(ReasonLimit);
            builder.Property(r => r.Source).HasMaxLength(SourceLimit);
            builder.Property(r => r.Low).HasPrecision(20, 4);
            builder.Property(r => r.High).HasPrecision(20, 4);
            builder.Property(r => r.Times).HasPrecision(10, 4);
            builder.Property(r => r.Share).HasPrecision(10, 4);
            builder.Property(r => r.Floor).HasPrecision(20, 4);
            builder.Property(r => r.RowVersion).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.Key, r.Version }).IsUnique();
        }
    }
}
