using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Notices;

/// <summary>What happened that the unit must know of.</summary>
public enum NoticeKind
{
    /// <summary>To a person: what was done to their account.</summary>
    Account,

    /// <summary>To the administrators at the top: what the verification of the data found.</summary>
    Verification,
    Asked,
    Reminded,
    DueDateExtended,
    Withdrawn,
    Corrected,
    Returned,
    Accepted,
    HandedOver,
    GivenBackInside,
    Commented,
    Received,

    /// <summary>A proposal came to the body that has to answer it.</summary>
    Proposed,

    /// <summary>What became of a proposal of the unit: passed on, considered, answered.</summary>
    ProposalAnswered,
}

/// <summary>Something a unit or one person must hear: shown on the first page of its people, or theirs, until opened.</summary>
public sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The one person it is for; null when it is for the whole unit.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Who did it, where somebody of the unit itself did: not told to them.</summary>
    public Guid? ByPersonId { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>One Vietnamese sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Local address of the page it is about, beginning with a slash.</summary>
    public required string Href { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SeenAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(n => new { n.OrganisationId, n.At });
            builder.HasIndex(n => n.PersonId).HasFilter("person_id IS NOT NULL");
        }
    }
}
