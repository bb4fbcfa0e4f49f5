using System.Globalization;

namespace Danchu.Bench.Facts;

/// <summary>Medians of ours and of what it is measured against, with the ratio that must hold.</summary>
internal sealed record BudgetLine(string Name, string Unit, double Ours, double Against, bool HigherIsBetter, double Budget)
{
    public double Ratio => Ours / Against;

    public bool Holds => HigherIsBetter ? Ratio >= Budget : Ratio <= Budget;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public static string Head => $"{"",-58}{"ours",12}{"by hand",12}{"",9}{"ratio",8}   budget";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-58}{Number(Ours),12}{Number(Against),12} {Unit,-8}{Ratio,8:0.00}   {(HigherIsBetter ? "≥" : "≤")} {Budget:0.0#}  {(Holds ? "PASS" : "FAIL")}");

    private static string Number(double value) => value.ToString(value >= 100 ? "0" : "0.000", CultureInfo.InvariantCulture);
}
