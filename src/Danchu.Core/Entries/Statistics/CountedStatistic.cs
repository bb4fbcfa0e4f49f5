using Danchu.Core.Identifiers;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Statistics;

/// <summary>A prescribed statistic of a unit and a period, counted from its book.</summary>
/// <param name="Columns">As they are printed.</param>
/// <param name="Checks">What the form says must hold between its columns.</param>
public sealed record CountedStatistic(RegisterStatistic Statistic, IReadOnlyList<CountedColumn> Columns, IReadOnlyList<CountedCheck> Checks)
{
    internal static async Task<CountedStatistic> CountAsync(
        CountEntries countEntries, OrganisationId unit, StatisticForm form, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var measured = form.Statistic.Columns.Where(c => c.Measure is not null).ToList();
        var numbers = await countEntries.MeasureAsync(unit, form.Register, measured.ConvertAll(c => c.Measure!), from, to, cancellationToken);
        var known = measured.Zip(numbers).ToDictionary(pair => pair.First.Number, pair => pair.Second ?? 0, StringComparer.Ordinal);
        return new CountedStatistic(
            form.Statistic, [.. form.Printed.Select(c => new CountedColumn(c.Number, c.Heading, Value(c.Number), form.MeasuresOf(c).Count > 0))],
            [.. form.Statistic.Checks.Select(Check)]);

        // A column that its own formula names comes to nought and not to an endless search.
        decimal Value(string number)
        {
            if (known.TryGetValue(number, out var value) || form.Find(number) is not { } column)
            {
                return value;
            }

            known[number] = 0;
            return known[number] = StatisticFormula.Reckon(column.Formula, Value);
        }

        CountedCheck Check(string check) => check.Split(" = ", 2) is [var left, var right]
            ? new CountedCheck(check, StatisticFormula.Reckon(left, Value), StatisticFormula.Reckon(right, Value))
            : new CountedCheck(check, 0, 0);
    }
}

/// <summary>A column of a statistic with its number.</summary>
/// <param name="Opens">Whether there are entries that it was counted from.</param>
public sealed record CountedColumn(string Number, string Heading, decimal Value, bool Opens);

/// <summary>Two sides of a statistic that must agree: "1 = 2 + 3".</summary>
public sealed record CountedCheck(string Text, decimal Left, decimal Right)
{
    public bool Holds => Left == Right;
}
