using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Registers;

/// <summary>Sổ theo dõi: what is written down as it happens, and what is counted from it. A version that has entries never changes.</summary>
public sealed class Register : ICatalogueVersion<Register>
{
    public const int NameLimit = 200;

    public RegisterId Id { get; init; } = RegisterId.New();

    public required string Key { get; init; }

    public required int Version { get; init; }

    /// <summary>Its place among the others: "R5", "R7b".</summary>
    public required string Number { get; set; }

    public required string Name { get; set; }

    /// <summary>What one entry is called in a sentence: "hội nghị".</summary>
    public required string EntryName { get; set; }

    /// <summary>Who keeps it; empty: every kind of unit that reports.</summary>
    public required List<OrganisationKind> ForKinds { get; set; }

    /// <summary>Lines of whose units it is; empty: every line.</summary>
    public required List<ReportingLine> ForLines { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>The instrument that prescribes it, or the practice it follows.</summary>
    public string Source { get; set; } = "";

    /// <summary>What of it is not certain.</summary>
    public string Doubt { get; set; } = "";

    public required string ContentHash { get; set; }

    public required RegisterContent Content { get; set; }

    /// <summary>Columns that a unit and its superiors added, where the register is read for a unit (<see cref="OwnColumn"/>).</summary>
    public IReadOnlyList<RegisterColumn> Own { get; internal set; } = [];

    public IReadOnlyList<RegisterColumn> Columns => Own.Count == 0 ? Content.Columns : [.. Content.Columns, .. Own];

    public RegisterColumn? Find(string column) => Columns.FirstOrDefault(known => string.Equals(known.Key, column, StringComparison.Ordinal));

    /// <summary>
    /// The column that says of an entry's money whether it came in or was spent, in a book of both: a choice of exactly these two. Null in every other book.
    /// </summary>
    public RegisterColumn? IncomeOrSpending => Columns.FirstOrDefault(column => column is { Kind: ColumnKind.Choice, Many: false, Choices.Count: 2 }
        && column.Choices.TrueForAll(choice => choice.Key is RegisterChoice.Income or RegisterChoice.Spending));

    /// <summary>Columns that mean something together: money, land, and the numbers that the register itself adds up; none that is personal.</summary>
    public IEnumerable<RegisterColumn> AddingColumns => Columns.Where(column => !column.Private
        && (column.Kind is ColumnKind.Money or ColumnKind.Area || (column.Kind == ColumnKind.Number && Content.Counts.Exists(count =>
            count.Value.Kind == MeasureKind.Sum && string.Equals(count.Value.Column, column.Key, StringComparison.Ordinal)))));

    /// <summary>Whether units of this kind keep it.</summary>
    public bool IsKeptBy(OrganisationKind kind) => ForKinds.Count == 0 ? OrganisationKinds.Reporting.Contains(kind) : ForKinds.Contains(kind);

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Its place among all registers, by which R2 stands before R10; the largest number where none can be read.</summary>
    public static int PlaceOf(string number) =>
        int.TryParse(string.Concat(number.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var at) ? at : int.MaxValue;

    public void TakeOver(Register content)
    {
        (Number, Name, EntryName, ForKinds, ForLines) = (content.Number, content.Name, content.EntryName, content.ForKinds, content.ForLines);
        (ValidFrom, ValidTo, Source, Doubt) = (content.ValidFrom, content.ValidTo, content.Source, content.Doubt);
        (ContentHash, Content) = (content.ContentHash, content.Content);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Register>
    {
        public void Configure(EntityTypeBuilder<Register> builder)
        {
            builder.Ignore(r => r.Columns);
            builder.Ignore(r => r.Own);
            builder.Ignore(r => r.IncomeOrSpending);
            builder.Ignore(r => r.AddingColumns);
            builder.Property(r => r.ForKinds).HasJson();
            builder.Property(r => r.ForLines).HasJson();
            builder.Property(r => r.Content).HasKeptJson();
            builder.HasIndex(r => new { r.Key, r.Version }).IsUnique();
        }
    }
}
