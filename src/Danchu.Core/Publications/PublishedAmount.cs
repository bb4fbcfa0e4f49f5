using Danchu.Core.Entries;
using Danchu.Core.Registers;

namespace Danchu.Core.Publications;

/// <summary>A number that a published contribution adds to the decision it follows, as it was when it was published.</summary>
/// <param name="Name">"Tiền đóng góp"; of a book of income and spending "Thu" or "Chi".</param>
/// <param name="Unit">"đồng", "m²", "ngày công".</param>
public sealed record PublishedAmount(string Name, decimal Value, string Unit, PublishedSide Side)
{
    /// <summary>What the columns of an entry add: none that is personal.</summary>
    internal static IEnumerable<PublishedAmount> Of(Register register, Entry entry)
    {
        var side = register.IncomeOrSpending;
        foreach (var column in register.AddingColumns)
        {
            if (ShowField.Number(entry[column.Key]) is { } value)
            {
                yield return side is not null && column.Kind == ColumnKind.Money
                    ? new PublishedAmount(
                        side.NameOf(entry[side.Key]), value, column.CountedIn,
                        entry[side.Key] is RegisterChoice.Spending ? PublishedSide.Spending : PublishedSide.Income)
                    : new PublishedAmount(column.Name, value, column.CountedIn, PublishedSide.Given);
            }
        }
    }

    /// <summary>Of several what they come to, each name once; with income or spending what remains.</summary>
    internal static List<PublishedAmount> SumsOf(IEnumerable<PublishedAmount> amounts)
    {
        var sums = amounts.GroupBy(amount => (amount.Side, amount.Name, amount.Unit))
            .Select(same => new PublishedAmount(same.Key.Name, same.Sum(amount => amount.Value), same.Key.Unit, same.Key.Side))
            .OrderBy(sum => sum.Side).ToList();
        if (sums.Find(sum => sum.Side is PublishedSide.Income or PublishedSide.Spending) is { Unit: var unit })
        {
            var remains = sums.Where(sum => sum.Side == PublishedSide.Income).Sum(sum => sum.Value)
                - sums.Where(sum => sum.Side == PublishedSide.Spending).Sum(sum => sum.Value);
            sums.Add(new PublishedAmount("Còn lại", remains, unit, PublishedSide.Remainder));
        }

        return sums;
    }
}

/// <summary>What an amount is of a decision's money.</summary>
public enum PublishedSide
{
    /// <summary>What people gave: money, land, days of work.</summary>
    Given,

    /// <summary>Thu.</summary>
    Income,

    /// <summary>Chi.</summary>
    Spending,

    /// <summary>Còn lại.</summary>
    Remainder,
}
