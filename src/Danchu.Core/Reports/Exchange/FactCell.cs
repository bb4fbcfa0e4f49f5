using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Facts;

namespace Danchu.Core.Reports.Exchange;

/// <summary>Which part of a figure a value of a file is.</summary>
internal enum FactPart
{
    Whole,
    Numerator,
    Denominator,
}

/// <summary>A value as a file has it, not yet read.</summary>
/// <param name="Place">Where in the file: "dòng 4", "dataValues[3]".</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="State">Where the file says that there is no value, and why.</param>
/// <param name="Removes">The figure is to be taken away.</param>
internal sealed partial record FactCell(
    string Place, string Unit, string Period, string Indicator, FactPart Part, string Value, FigureState? State = null, bool Removes = false)
{
    /// <summary>
    /// A number of another system: one mark at most, which is decimal whether it is a point or a comma, and no marks of thousands: nothing has two readings.
    /// </summary>
    /// <returns>Null when it is none.</returns>
    public decimal? Number => Written().IsMatch(Value)
        && decimal.TryParse(
            Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(@"^-?\d{1,20}([.,]\d{1,8})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}

/// <summary>A figure on its way to another system.</summary>
internal sealed record ExchangedFact(string Indicator, Figure Figure);

/// <summary>Figures of one unit and period on their way.</summary>
/// <param name="Unit">Code.</param>
/// <param name="Form">Key of the form that asked; empty where there is none.</param>
internal sealed record ExchangedFacts(string Unit, Periods.ReportingPeriod Period, string Form, IReadOnlyList<ExchangedFact> Facts);
