using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Access;

/// <summary>What a person may do for an organisation and what lies below it.</summary>
public enum Role
{
    /// <summary>Văn thư, cán bộ tổng hợp: writes the unit's reports.</summary>
    Clerk,

    /// <summary>Người ký: reads, signs or declines to sign.</summary>
    Signer,

    /// <summary>Thư ký, thường trực Ban Chỉ đạo: opens rounds, receives, adds up.</summary>
    Secretariat,

    /// <summary>Quản trị: organisations below, people and memberships.</summary>
    Administrator,

    /// <summary>Người đọc: reads the unit and all below it, changes nothing.</summary>
    Reader,
}

/// <summary>A right: this person in this organisation has this role. It reaches down the organisation's subtree where the role says so.</summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The one line it is for; null: every line.</summary>
    public ReportingLine? Line { get; init; }

    /// <summary>Who gave or proposed it, or set the account's password since; null for the operator and for roles of before this was kept.</summary>
    public Guid? GivenBy { get; set; }

    /// <summary>The second hand (<see cref="ProposedMembership"/>); null where none was needed, or it was the operator's.</summary>
    public Guid? ConfirmedBy { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(m => new { m.PersonId, m.OrganisationId, m.Role, m.Line }).IsUnique().AreNullsDistinct(false);
            builder.HasIndex(m => m.OrganisationId);
        }
    }
}
