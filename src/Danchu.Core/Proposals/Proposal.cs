using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Proposals;

/// <summary>Where a proposal was raised.</summary>
public enum ProposalSource
{
    /// <summary>The unit's own report, the section of proposals.</summary>
    Report,

    /// <summary>A meeting with voters.</summary>
    Voters,
    Dialogue,
    Supervision,

    /// <summary>A consultation of the people.</summary>
    Opinion,
    Other,
}

/// <summary>
/// Kiến nghị, đề xuất: what a unit asks of one above it. Its line stands in the unit's book (register kien-nghi); this is what was sent of it, as it read then.
/// </summary>
public sealed class Proposal
{
    public const int TextLimit = 4_000;

    /// <summary>Key of the register in whose book it stands.</summary>
    public const string Register = "kien-nghi";

    public ProposalId Id { get; init; } = ProposalId.New();

    /// <summary>The unit that proposes.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its line in the unit's book.</summary>
    public required EntryId EntryId { get; init; }

    /// <summary>The entry of another book that it came from (a dialogue, a round of supervision); null where none was named.</summary>
    public EntryId? OriginId { get; init; }

    /// <summary>Whom the unit asks; who holds it by now is the group's to say.</summary>
    public required OrganisationId AddresseeId { get; init; }

    public required ProposalGroupId GroupId { get; set; }

    public ProposalGroup? Group { get; init; }

    /// <summary>The report that it went up with; null: alone.</summary>
    public AssignmentId? AssignmentId { get; init; }

    public required string Text { get; init; }

    public required string Reason { get; init; }

    public required ProposalSource Source { get; init; }

    /// <summary>Text and reason as they are searched.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required Guid SentBy { get; init; }

    /// <summary>Taken back before anybody read it.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.AddresseeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Entry>().WithMany().HasForeignKey(p => p.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Entry>().WithMany().HasForeignKey(p => p.OriginId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Assignment>().WithMany().HasForeignKey(p => p.AssignmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(p => p.Group).WithMany().HasForeignKey(p => p.GroupId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
