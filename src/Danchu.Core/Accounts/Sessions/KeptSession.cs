using Danchu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Accounts.Sessions;

/// <summary>
/// A browser that is signed in. Its cookie names this line, encrypted and sealed with the program's keys; the cookie is good as long as the line is, on every
/// node.
/// </summary>
public sealed class KeptSession
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>The last request, to a few minutes.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where it was begun.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser called itself then.</summary>
    public required string Agent { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<KeptSession>
    {
        public void Configure(EntityTypeBuilder<KeptSession> builder)
        {
            builder.ToTable("sessions");
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(s => s.SeenAt);
        }
    }
}
