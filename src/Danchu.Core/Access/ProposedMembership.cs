using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Access;

/// <summary>
/// A role that waits for a second hand: it gives no right until somebody else confirms it and it becomes a <see cref="Membership"/> of the same id. It stands
/// apart from memberships so that whoever asks for rights cannot forget the difference.
/// </summary>
public sealed class ProposedMembership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The one line it is for; null: every line.</summary>
    public ReportingLine? Line { get; init; }

    /// <summary>Who may not confirm it; null when the program itself proposed it.</summary>
    public Guid? ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The account belongs to a unit out of the proposer's reach: the administrators of its home confirm. Else those of the role's unit do.</summary>
    public required bool ByHome { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProposedMembership>
    {
        public void Configure(EntityTypeBuilder<ProposedMembership> builder)
        {
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(m => new { m.PersonId, m.OrganisationId, m.Role, m.Line }).IsUnique().AreNullsDistinct(false);
            builder.HasIndex(m => m.OrganisationId);
        }
    }
}
