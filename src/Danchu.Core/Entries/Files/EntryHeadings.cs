using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Files;

/// <summary>How the columns of a register are headed in a file, the same whether it is filled in, written out or read.</summary>
internal sealed class EntryHeadings
{
    public const string Number = "Số";
    public const string Struck = "Gạch bỏ";

    /// <summary>In the place of a number: a new entry, although there is one like it.</summary>
    public const string New = "mới";

    private readonly Dictionary<string, string> names;

    public EntryHeadings(IReadOnlyList<RegisterColumn> columns)
    {
        Columns = columns;
        var repeated = columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).Select(same => same.Key)
            .Concat([Number, Struck, KeptRows.Line]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        names = columns.ToDictionary(c => c.Key, c => repeated.Contains(c.Name) ? $"{c.Name} [{c.Key}]" : c.Name, StringComparer.Ordinal);
        Accepted = new(StringComparer.OrdinalIgnoreCase) { [Number] = Number, [Struck] = Struck, [KeptRows.Line] = KeptRows.Line };
        foreach (var column in columns)
        {
            Accepted[column.Key] = Accepted[Of(column)] = Accepted[Of(column) + " *"] = Of(column);
        }
    }

    public IReadOnlyList<RegisterColumn> Columns { get; }

    /// <summary>Each way of writing a heading, with the one that is used.</summary>
    public Dictionary<string, string> Accepted { get; }

    public string Of(RegisterColumn column) => names[column.Key];

    /// <summary>What must be filled in bears a star.</summary>
    public string Marked(RegisterColumn column, Register register) =>
        Of(column) + (column.Required || string.Equals(column.Key, register.Content.Date, StringComparison.Ordinal) ? " *" : "");
}
