using Danchu.Core.Facts;
using Danchu.Demonstration.Samples;

namespace Danchu.Demonstration;

/// <summary>
/// The running year has no sample figures of its own: a unit takes those of two years of an earlier sample, added up over the units it stands for, as a
/// merger adds them up. What agreed there (part and whole, sums, both sides of a ratio) agrees here.
/// </summary>
internal static class BorrowFigures
{
    /// <param name="living">With its borrowed rows.</param>
    /// <param name="earlier">Whose last year is lent as this one, and the year before it as the last.</param>
    /// <exception cref="InvalidOperationException">A lender is not in the earlier sample.</exception>
    public static SampleFiles Into(SampleFiles living, SampleFiles earlier)
    {
        var lent = earlier.Facts.Max(f => f.Period.Year);
        var here = living.Rounds.Max(r => r.Period.Year);
        var templates = living.Rounds.Where(r => r.Form is not null).Select(r => r.Period with { Year = 0 }).Distinct().ToList();
        var facts = earlier.Facts.ToLookup(f => f.Organisation, StringComparer.Ordinal);
        return living with
        {
            Facts =
            [
                .. living.Borrowed.SelectMany(row => templates.SelectMany(
                    template => Figures(row, facts, year => template with { Year = here - lent + year }))),
            ],
            Texts = [.. living.Borrowed.SelectMany(row => Texts(row, living, earlier))],
        };
    }

    private static IEnumerable<FactRow> Figures(BorrowRow row, ILookup<string, FactRow> facts, Func<int, PeriodReference> periodOf) => row.Sources
        .SelectMany(source => facts.Contains(source)
            ? facts[source]
            : throw new InvalidOperationException($"borrowed.csv: không có số liệu của “{source}” để mượn cho {row.Organisation}."))
        .GroupBy(fact => (fact.Indicator, fact.Period.Year))
        .Select(same => Sum(row.Organisation, periodOf(same.Key.Year), [.. same]));

    private static FactRow Sum(string organisation, PeriodReference period, List<FactRow> parts)
    {
        var stated = parts.FindAll(part => part.State == FigureState.Value);
        var first = stated.Count > 0 ? stated[0] : parts[0];
        return first with
        {
            Organisation = organisation,
            Period = period,
            Value = first.Value is null ? null : stated.Sum(part => part.Value),
            Denominator = first.Denominator is null ? null : stated.Sum(part => part.Denominator),
        };
    }

    private static IEnumerable<SampleText> Texts(BorrowRow row, SampleFiles living, SampleFiles earlier)
    {
        var name = NameOf(living, row.Organisation);
        var lender = NameOf(earlier, row.Sources[0]);
        return earlier.Texts.Where(text => string.Equals(text.Organisation, row.Sources[0], StringComparison.Ordinal)).Select(text => text with
        {
            Organisation = row.Organisation,
            Markup = text.Markup.Replace(lender, name, StringComparison.Ordinal),
        });
    }

    private static string NameOf(SampleFiles samples, string code) =>
        samples.Organisations.First(o => string.Equals(o.Code, code, StringComparison.Ordinal)).ShortName;
}
