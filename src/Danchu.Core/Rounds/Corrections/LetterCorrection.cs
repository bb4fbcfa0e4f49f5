using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rounds.Corrections;

/// <summary>Where a correction stands.</summary>
public enum CorrectionState
{
    /// <summary>Waits for a leader's signature.</summary>
    Submitted,

    /// <summary>A leader gave it back.</summary>
    Declined,

    /// <summary>Signed and sent to the units of the letter.</summary>
    Issued,
}

/// <summary>
/// Công văn đính chính: what is wrong in a request letter that units have read already, and what it should say (NĐ 30/2020/NĐ-CP, Điều 18: by a letter of the
/// body that issued it). Of one round at most one waits.
/// </summary>
public sealed class LetterCorrection
{
    public const int TextLimit = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required RoundId RoundId { get; init; }

    /// <summary>What is corrected, in our markup: between the opening sentence and the closing one, which are the program's.</summary>
    public required string Text { get; set; }

    public CorrectionState State { get; set; }

    /// <summary>Why a leader gave it back.</summary>
    public string DeclinedReason { get; set; } = "";

    /// <summary>The secretary: another person signs.</summary>
    public Guid? SubmittedBy { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    public Guid? IssuedBy { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>Number and symbol, taken from the book at signing.</summary>
    public string Symbol { get; set; } = "";

    public DateOnly? Date { get; set; }

    /// <summary>As issued, frozen, with its SHA-256.</summary>
    public byte[]? Document { get; set; }

    /// <summary>The same for the screen: a fragment of safe HTML.</summary>
    public string Html { get; set; } = "";

    public string Hash { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<LetterCorrection>
    {
        public void Configure(EntityTypeBuilder<LetterCorrection> builder)
        {
            builder.ToTable("letter_corrections");
            builder.Property(c => c.Text).HasMaxLength(TextLimit);
            builder.Property(c => c.State).HasConversion<string>();
            builder.Property(c => c.DeclinedReason).HasMaxLength(DeclineLetter.ReasonLimit);
            builder.HasOne<ReportingRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => c.RoundId);
        }
    }
}
