using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Proposals;

/// <summary>How far a proposal is.</summary>
public enum ProposalState
{
    /// <summary>At its holder, who has not opened it.</summary>
    Sent,
    Read,

    /// <summary>Under consideration, with a day on which an answer is promised.</summary>
    Considered,
    Settled,

    /// <summary>Answered: not accepted.</summary>
    Declined,
    TakenBack,
}

/// <summary>
/// Proposals that get one answer: one alone, or several alike that their holder merged. It lies with one body at a time, which answers it or passes it on.
/// </summary>
public sealed class ProposalGroup
{
    public const int SubjectLimit = 500;
    public const int NoteLimit = 1_000;

    /// <summary>An answer stands in a book too, in a column of that size.</summary>
    public const int AnswerLimit = 4_000;
    public const int SymbolLimit = 100;

    public ProposalGroupId Id { get; init; } = ProposalGroupId.New();

    /// <summary>Who has to answer.</summary>
    public required OrganisationId HolderId { get; set; }

    /// <summary>What it is about, in the holder's words; at first those of the proposal.</summary>
    public required string Subject { get; set; }

    public required ProposalState State { get; set; }

    /// <summary>By when an answer is due.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>When it came to this holder.</summary>
    public required DateTimeOffset ArrivedAt { get; set; }

    /// <summary>When somebody who handles proposals opened it at this holder.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    public string Answer { get; set; } = "";

    /// <summary>Number and symbol of the document that answers; empty where none does.</summary>
    public string AnswerSymbol { get; set; } = "";

    public DateOnly? AnswerDate { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }

    /// <summary>The body that answered.</summary>
    public OrganisationId? AnsweredFor { get; set; }

    public string FileName { get; set; } = "";

    /// <summary>Of the file with the answer; null where there is none.</summary>
    public string? FileHash { get; set; }

    /// <summary>Number of acts, from 1: a stale page does not act.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>What a group of one proposal is about: its text in one line, shortened.</summary>
    public static string SubjectOf(string text)
    {
        var line = InputText.Line(text);
        return line.Length > SubjectLimit ? line[..(SubjectLimit - 1)] + "…" : line;
    }

    public bool IsOpen => ProposalLifecycle.IsOpen(State);

    /// <summary>Open on that day and past its date.</summary>
    public bool IsLate(DateOnly today) => IsOpen && DueOn < today;

    internal sealed class Configuration : IEntityTypeConfiguration<ProposalGroup>
    {
        public void Configure(EntityTypeBuilder<ProposalGroup> builder)
        {
            builder.Ignore(g => g.IsOpen);
            builder.Property(g => g.Revision).IsConcurrencyToken();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(g => g.HolderId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(g => g.AnsweredFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(g => g.FileHash).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
