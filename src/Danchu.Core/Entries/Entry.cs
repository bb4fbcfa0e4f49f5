using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Entries;

/// <summary>Mục ghi: one line of a unit's book, of the unit whose work it is. It is corrected or struck out, never deleted.</summary>
public sealed class Entry
{
    public const int TitleLimit = 500;
    public const int ReasonLimit = 500;

    public EntryId Id { get; init; } = EntryId.New();

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The version of the register it was written by.</summary>
    public required RegisterId RegisterId { get; set; }

    public Register? Register { get; init; }

    public required string RegisterKey { get; init; }

    /// <summary>Whose book it stands in: that of its date when it was written.</summary>
    public required int Year { get; init; }

    /// <summary>From 1 in each unit's book of a year.</summary>
    public required int Number { get; init; }

    public DateOnly Date { get; set; }

    public string Title { get; set; } = "";

    /// <summary>By column, as <see cref="RegisterColumn"/> keeps them; a column without value is left out, several values stand one a line.</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    /// <summary>All its words as they are searched.</summary>
    public string Words { get; set; } = "";

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateTimeOffset? StruckAt { get; set; }

    public string StruckReason { get; set; } = "";

    /// <summary>Number of saves, from 1: a stale page does not overwrite.</summary>
    public int Revision { get; set; } = 1;

    public required Guid WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public Guid ChangedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public bool IsStruck => StruckAt is not null;

    /// <summary>What a column holds; empty where nothing.</summary>
    public string this[string column] => Fields.GetValueOrDefault(column, "");

    /// <summary>Open on that day and past its date.</summary>
    public bool IsLate(DateOnly today) => !IsStruck && OpenedOn is not null && ClosedOn is null && DueOn < today;

    /// <summary>SHA-256 of what it says, in hexadecimal: what signing freezes.</summary>
    public string HashOf() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new
        {
            Id = Id.Value, RegisterKey, Year, Number, Date, IsStruck,
            Fields = Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"),
        },
        JsonColumn.Options))));

    /// <summary>"05/2023": its place in the book.</summary>
    public string Cited => Cite(Number, Year);

    /// <summary>As an entry is named where only its number is at hand.</summary>
    public static string Cite(int number, int year) => string.Create(CultureInfo.InvariantCulture, $"{number:00}/{year}");

    internal sealed class Configuration : IEntityTypeConfiguration<Entry>
    {
        public void Configure(EntityTypeBuilder<Entry> builder)
        {
            builder.Ignore(e => e.IsStruck);
            builder.Ignore(e => e.Cited);
            builder.Property(e => e.Fields).HasJson();
            builder.Property(e => e.Revision).IsConcurrencyToken();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(e => e.Register).WithMany().HasForeignKey(e => e.RegisterId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new { e.OrganisationId, e.RegisterKey, e.Year, e.Number }).IsUnique();
        }
    }
}
