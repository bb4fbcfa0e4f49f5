using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>A code on paper for the day the phone is lost, good once; kept as its hash.</summary>
public sealed class RecoveryCode
{
    /// <summary>Digits of a code: typed in the field that otherwise takes the app's six.</summary>
    public const int Length = 16;

    /// <summary>Codes a person has at a time.</summary>
    public const int Count = 10;

    // One hash for each code tried, whatever the number of codes: slow enough for whoever holds a copy of the database.
    private const int Rounds = 100_000;

    public required Guid PersonId { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Sixteen digits: 53 bits.</summary>
    internal static string New() => string.Concat(Enumerable.Range(0, Length)
        .Select(_ => RandomNumberGenerator.GetInt32(10).ToString(CultureInfo.InvariantCulture)));

    /// <summary>In groups of four, as it is shown.</summary>
    internal static string Show(string code) => string.Join(' ', code.Chunk(4).Select(group => new string(group)));

    internal static string HashOf(Guid person, string code) => Convert.ToHexStringLower(
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), person.ToByteArray(), Rounds, HashAlgorithmName.SHA256, 32));

    internal sealed class Configuration : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("recovery_codes");
            builder.HasKey(c => new { c.PersonId, c.Hash });
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
