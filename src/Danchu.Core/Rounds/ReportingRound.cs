using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Rounds;

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>Being prepared; no unit knows of it.</summary>
    Draft,

    /// <summary>The letter waits for a leader's signature; nothing in it changes meanwhile.</summary>
    Submitted,

    /// <summary>The request letter is out; units have their assignments.</summary>
    Issued,

    /// <summary>Nothing more is awaited.</summary>
    Closed,

    /// <summary>Taken back before any unit had opened it; number and letter stay in the book.</summary>
    Withdrawn,
}

/// <summary>
/// Đợt báo cáo: what one superior asks of many units for one period, with the request letter that says so.
/// Lifecycle: docs/report-lifecycle.md.
/// </summary>
public sealed class ReportingRound
{
    public const int SubjectLimit = 300;
    public const int LetterLimit = 20_000;
    public const int DraftingUnitLimit = 20;
    public const int AddresseesLimit = 4000;
    public const int RecipientsLimit = 4000;
    public const int SignatureLimit = 1000;

    public RoundId Id { get; init; } = RoundId.New();

    public required ReportingLine Line { get; init; }

    public required OrganisationId IssuerId { get; init; }

    public required PeriodId PeriodId { get; set; }

    public ReportingPeriod? Period { get; init; }

    /// <summary>The reports the letter asks, one or more.</summary>
    public List<Ask> Asks { get; } = [];

    /// <summary>Last day to send, inclusive.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>What the letter is about, without "V/v": "báo cáo kết quả thực hiện QCDC ở cơ sở năm 2023".</summary>
    public required string Subject { get; set; }

    /// <summary><see cref="Subject"/> and, once issued, the letter's symbol without case and diacritics, for search.</summary>
    public string SearchSubject { get; set; } = "";

    /// <summary>Body of the request letter in our markup (paragraphs, lists).</summary>
    public string Letter { get; set; } = "";

    /// <summary>Who drafted the letter, as its symbol says: "NV" in 1679/UBND-NV (NĐ 30/2020, annex III). Empty on the Party line.</summary>
    public string DraftingUnit { get; set; } = "";

    /// <summary>Kính gửi, a line each, where it is not made from the units addressed.</summary>
    public string Addressees { get; set; } = "";

    /// <summary>Nơi nhận, a line each, where it is not the letterhead's.</summary>
    public string Recipients { get; set; } = "";

    /// <summary>Quyền hạn, chức vụ and, in the last line, the name, where it is not the letterhead's signature.</summary>
    public string Signature { get; set; } = "";

    /// <summary>What is attached stands report by report (outline, form, rubrics of the first, then of the second); else by kind.</summary>
    public bool AnnexesByReport { get; set; }

    public RoundState State { get; set; } = RoundState.Draft;

    /// <summary>The assignment that this round passes on, when the issuer was itself asked.</summary>
    public AssignmentId? PassedOnFrom { get; set; }

    public Guid CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>The secretary who submitted the letter: another person signs it.</summary>
    public Guid? SubmittedBy { get; set; }

    /// <summary>Why a leader gave the letter back; empty when it was not, or was submitted again.</summary>
    public string DeclinedReason { get; set; } = "";

    /// <summary>Who signed the letter.</summary>
    public Guid? IssuedBy { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>Why the letter was withdrawn; empty when it was not.</summary>
    public string WithdrawnReason { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Number and symbol of the letter, taken from the book at issue: "42-CV/BCĐ", "1679/UBND-NV".</summary>
    public string LetterSymbol { get; set; } = "";

    public DateOnly? LetterDate { get; set; }

    /// <summary>The letter as issued, frozen, with its SHA-256.</summary>
    public byte[]? LetterDocument { get; set; }

    /// <summary>The same letter for the screen, as it read when it was issued: who signs may have changed since.</summary>
    public string LetterHtml { get; set; } = "";

    public string LetterHash { get; set; } = "";

    public uint Version { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReportingRound>
    {
        public void Configure(EntityTypeBuilder<ReportingRound> builder)
        {
            builder.ToTable("rounds");
            builder.Property(r => r.Subject).HasMaxLength(SubjectLimit);
            builder.Property(r => r.Letter).HasMaxLength(LetterLimit);
            builder.Property(r => r.DraftingUnit).HasMaxLength(DraftingUnitLimit);
            builder.Property(r => r.Addressees).HasMaxLength(AddresseesLimit);
            builder.Property(r => r.Recipients).HasMaxLength(RecipientsLimit);
            builder.Property(r => r.Signature).HasMaxLength(SignatureLimit);
            builder.Property(r => r.DeclinedReason).HasMaxLength(DeclineLetter.ReasonLimit);
            builder.Property(r => r.WithdrawnReason).HasMaxLength(WithdrawRound.ReasonLimit);
            builder.Property(r => r.Version).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.IssuerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(r => r.Period).WithMany().HasForeignKey(r => r.PeriodId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<RoundRubric>().WithOne().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.PassedOnFrom).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.IssuerId, r.Line });
        }
    }
}

/// <summary>A unit chosen to be asked while the round is a draft; issuing turns each into an <see cref="Assignment"/>.</summary>
public sealed class RoundAddressee
{
    public required RoundId RoundId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoundAddressee>
    {
        public void Configure(EntityTypeBuilder<RoundAddressee> builder)
        {
            builder.HasKey(a => new { a.RoundId, a.OrganisationId });
            builder.HasOne<ReportingRound>().WithMany().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
