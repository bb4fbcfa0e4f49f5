using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Registers;

/// <summary>
/// Cột riêng: a column that a unit added to a register of the catalogue, for itself and all below it. Its key lies in a name space of its own, so that it
/// never stands for one of the catalogue; nothing is counted from it.
/// </summary>
public sealed class OwnColumn
{
    public const string Prefix = "rieng-";

    public const int NameLimit = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required OrganisationId OwnerId { get; init; }

    public required string RegisterKey { get; init; }

    public required string Key { get; init; }

    public required string Name { get; set; }

    public required ColumnKind Kind { get; init; }

    public List<RegisterChoice> Choices { get; init; } = [];

    /// <summary>From then on it is asked no more; entries that have it keep it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public uint RowVersion { get; private set; }

    public RegisterColumn Column => new(Key, Name, Kind) { Choices = Choices, Decimals = Kind == ColumnKind.Number ? 2 : 0 };

    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <param name="taken">Keys that there are, of whomever.</param>
    internal static string NewKeyOf(string name, IEnumerable<string> taken) => Prefix + NewKey.Of(name, taken.Select(key => key[Prefix.Length..]));

    internal sealed class Configuration : IEntityTypeConfiguration<OwnColumn>
    {
        public void Configure(EntityTypeBuilder<OwnColumn> builder)
        {
            builder.Ignore(c => c.Column);
            builder.Property(c => c.Choices).HasJson();
            builder.Property(c => c.RowVersion).IsRowVersion();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => c.Key).IsUnique();
            builder.HasIndex(c => c.RegisterKey);
        }
    }
}
