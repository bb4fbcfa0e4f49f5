using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Accounts.Keys;

/// <summary>
/// Khóa truy cập: by it another system acts as one account in one of its roles, and in nothing else. What was shown once is kept as its hash; it has a last
/// day, may be revoked, and opens nothing once the role is taken or the account disabled.
/// </summary>
public sealed class ApiKey
{
    public const int NameLimit = 100;

    /// <summary>Keys of one role that are good at the same time.</summary>
    public const int Most = 10;

    /// <summary>Days after which a key must be made anew at the latest.</summary>
    public const int LongestDays = 731;

    private const string Prefix = "danchu_";
    private const int SecretBytes = 32;
    private const int ShownLength = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>Null once the role was taken.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The unit of the role.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What it is for: "Phần mềm một cửa".</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key: it has 256 random bits, so nothing slower is needed.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Its first characters, to tell one from another.</summary>
    public required string Start { get; init; }

    public required Guid? MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The last day on which it is good.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>To a few minutes; null while it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <returns>A new key, and how it is kept.</returns>
    internal static (string Secret, byte[] Hash, string Start) Draw()
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (secret, HashOf(secret), secret[..ShownLength]);
    }

    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    internal sealed class Configuration : IEntityTypeConfiguration<ApiKey>
    {
        public void Configure(EntityTypeBuilder<ApiKey> builder)
        {
            builder.ToTable("api_keys");
            builder.Property(k => k.Name).HasMaxLength(NameLimit);
            builder.Property(k => k.Start).HasMaxLength(20);
            builder.HasOne<Person>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Membership>().WithMany().HasForeignKey(k => k.MembershipId).OnDelete(DeleteBehavior.SetNull);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(k => k.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(k => k.Hash).IsUnique();
        }
    }
}

/// <summary>What history records of a key; never the key.</summary>
internal sealed record ApiKeyChange(string Key, string Start, string Role, DateOnly ExpiresOn, bool Revoked);
