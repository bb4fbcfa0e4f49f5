using Danchu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// What a person's second factor is made of: the secret that their authenticator app shares, and how their codes were tried. Whether a code is asked
/// for says the account itself (<see cref="Microsoft.AspNetCore.Identity.IdentityUser{TKey}.TwoFactorEnabled"/>).
/// </summary>
public sealed class SecondFactor
{
    public required Guid PersonId { get; init; }

    /// <summary>As <see cref="ProtectSecret"/> keeps it; null while none is on.</summary>
    public string? Secret { get; set; }

    /// <summary>A secret shown to the person and not yet confirmed by a code.</summary>
    public string? Proposed { get; set; }

    /// <summary>The time step of the last code accepted: neither it nor an earlier one is accepted again.</summary>
    public long LastStep { get; set; }

    /// <summary>Codes tried since the last right one.</summary>
    public int Attempts { get; set; }

    /// <summary>No code is looked at before.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When an administrator last took it away.</summary>
    public DateTimeOffset? ResetAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SecondFactor>
    {
        public void Configure(EntityTypeBuilder<SecondFactor> builder)
        {
            builder.ToTable("second_factors");
            builder.HasKey(f => f.PersonId);
            builder.HasOne<Person>().WithOne().HasForeignKey<SecondFactor>(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
