namespace Danchu.Core.Entries.Statistics;

/// <summary>Columns of a statistic added and taken away, as its form prints it: "5 + 9 - 2 - 3".</summary>
internal static class StatisticFormula
{
    public static IEnumerable<string> Names(string formula) => Terms(formula).Select(term => term.Column);

    public static bool IsSum(string formula) => Terms(formula).All(term => term.Sign > 0);

    /// <param name="valueOf">Of a column by its number.</param>
    public static decimal Reckon(string formula, Func<string, decimal> valueOf) => Terms(formula).Sum(term => term.Sign * valueOf(term.Column));

    private static IEnumerable<(int Sign, string Column)> Terms(string formula)
    {
        var sign = 1;
        foreach (var part in formula.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "+" or "-")
            {
                sign = part is "+" ? 1 : -1;
            }
            else
            {
                yield return (sign, part);
            }
        }
    }
}
