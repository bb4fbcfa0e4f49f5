using Danchu.Core.Registers;

namespace Danchu.Core.Entries;

/// <summary>An entry as history keeps it, which those above the unit may read: what is personal is said to be there and not what it is.</summary>
internal static class RecordedEntry
{
    public static object Of(Register register, Entry entry) => new
    {
        entry.Title,
        Book = $"{register.Name}, mục {entry.Cited}",
        Lines = register.Columns.Where(column => entry[column.Key].Length > 0)
            .Select(column => $"{column.Name}: {(column.Private ? "(thông tin cá nhân)" : ShowField.Of(column, entry[column.Key], id => id))}").ToList(),
    };
}
