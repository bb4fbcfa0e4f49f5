using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Statistics;

/// <summary>A prescribed statistic with the version of the register that it stands in.</summary>
internal sealed record StatisticForm(Register Register, RegisterStatistic Statistic)
{
    // A column that only helps to reckon others.
    private const string Helper = "(Ngoài biểu)";

    public IReadOnlyList<StatisticColumn> Printed =>
        [.. Statistic.Columns.Where(c => !c.Heading.Contains(Helper, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Those that hold on the last day of a period, each key once: of the newest version of the register that has it.</summary>
    public static List<StatisticForm> On(BookVersions versions, DateOnly last) =>
    [
        .. versions.All.Where(r => r.ValidFrom <= last)
            .SelectMany(r => r.Content.Statistics.Select(s => new StatisticForm(r, s)))
            .Where(form => form.Statistic.ValidFrom <= last && (form.Statistic.ValidTo is null || last <= form.Statistic.ValidTo))
            .DistinctBy(form => form.Statistic.Key, StringComparer.Ordinal),
    ];

    /// <summary>What a column counts: its own measure, or those of the columns it is the sum of. None where something is taken away.</summary>
    public List<EntryMeasure> MeasuresOf(StatisticColumn column, int depth = 0)
    {
        if (column.Measure is { } measure)
        {
            return [measure];
        }

        var parts = depth > Statistic.Columns.Count || !StatisticFormula.IsSum(column.Formula) ? []
            : StatisticFormula.Names(column.Formula).Select(Find).Select(named => named is null ? [] : MeasuresOf(named, depth + 1)).ToList();
        return parts.Exists(part => part.Count == 0) ? [] : [.. parts.SelectMany(part => part)];
    }

    public StatisticColumn? Find(string number) => Statistic.Columns.Find(c => string.Equals(c.Number, number, StringComparison.Ordinal));
}
