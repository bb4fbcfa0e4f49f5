using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Publications.Opinions;

/// <summary>
/// Ý kiến: what somebody said on the public page of a draft they were asked about. It is shown only when the unit has looked at it; who sent it is read in the
/// unit alone.
/// </summary>
public sealed class Opinion
{
    public const int TextLimit = 5_000;
    public const int NameLimit = 100;
    public const int AddressLimit = 200;
    public const int ReasonLimit = 500;
    public const int AnswerLimit = 3_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PublicationId PublicationId { get; init; }

    /// <summary>From 1 within the publication.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>Empty where the sender gave none.</summary>
    public required string AuthorName { get; init; }

    public required string AuthorAddress { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary><see cref="OpinionReceipt.HashOf"/> of the code that the sender was given; null of those sent before there were any.</summary>
    public byte[]? Receipt { get; init; }

    public OpinionState State { get; set; }

    /// <summary>Shown in the place of what is withheld.</summary>
    public string WithheldReason { get; set; } = "";

    public OpinionOutcome Outcome { get; set; }

    /// <summary>What the unit says to it: how it was taken up, or why not.</summary>
    public string Answer { get; set; } = "";

    public Guid? ChangedBy { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Number of saves, from 1: a stale page does not overwrite.</summary>
    public int Revision { get; set; } = 1;

    internal sealed class Configuration : IEntityTypeConfiguration<Opinion>
    {
        public void Configure(EntityTypeBuilder<Opinion> builder)
        {
            builder.Property(o => o.Revision).IsConcurrencyToken();
            builder.HasOne<Publication>().WithMany().HasForeignKey(o => o.PublicationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => new { o.PublicationId, o.Number }).IsUnique();
            builder.HasIndex(o => o.Receipt).HasFilter("receipt IS NOT NULL");
        }
    }
}

/// <summary>Whether the public may read an opinion.</summary>
public enum OpinionState
{
    /// <summary>Nobody has looked at it: it is not shown.</summary>
    Waiting,

    Shown,

    /// <summary>That there is one and why it is not shown is shown.</summary>
    Withheld,
}

/// <summary>What became of an opinion (Luật 10/2022/QH15 Điều 28.3: giải trình, tiếp thu).</summary>
public enum OpinionOutcome
{
    Open,
    TakenUp,

    /// <summary>Not taken up, with the reason.</summary>
    Explained,
}
