using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;

namespace Danchu.Core.Entries;

/// <summary>The book of a village speaks of that village alone: its columns of villages hold its name, else a commune would count one village twice.</summary>
internal static class OwnVillage
{
    /// <summary>The column of a register that names one village; null where none does.</summary>
    public static RegisterColumn? ColumnOf(Register register) => register.Content.Columns.Find(IsOne);

    /// <param name="village">Its name; null where the book is not a village's.</param>
    /// <returns>What was typed, the village's name where nothing was.</returns>
    public static IReadOnlyDictionary<string, string> Filled(Register register, IReadOnlyDictionary<string, string> typed, string? village)
    {
        if (village is null)
        {
            return typed;
        }

        var filled = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        foreach (var column in register.Columns.Where(column => IsOne(column) && string.IsNullOrWhiteSpace(typed.GetValueOrDefault(column.Key))))
        {
            filled[column.Key] = village;
        }

        return filled;
    }

    public static IEnumerable<Refusal> RefuseOthers(Register register, Dictionary<string, string> fields, string? village) =>
        from column in register.Columns
        where village is not null && IsOne(column) && fields.TryGetValue(column.Key, out var named)
            && !string.Equals(SearchText.Of(named), SearchText.Of(village), StringComparison.Ordinal)
        select new Refusal($"Sổ của {village} chỉ ghi việc của chính {village}.", ParseEntry.FieldOf(column.Key));

    private static bool IsOne(RegisterColumn column) => column is { Kind: ColumnKind.Village, Many: false };
}
