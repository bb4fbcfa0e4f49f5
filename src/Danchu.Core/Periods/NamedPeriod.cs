using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Documents.Forms;

namespace Danchu.Core.Periods;

/// <summary>
/// A period as a figure token names it: a year (<c>2021</c>), a part of one (<c>2022-Q1</c>, <c>2021-H2</c>, <c>2021-M07</c>, <c>2021-9M</c>), or its days
/// (<c>2022-01-01..2022-03-17</c>).
/// </summary>
/// <param name="Kind"><see cref="PeriodKind.Own"/> for one named by its days.</param>
public readonly partial record struct NamedPeriod(PeriodKind Kind, int Year, int Ordinal, DateOnly From, DateOnly To)
{
    /// <summary>Null when it names no period.</summary>
    public static NamedPeriod? Read(string word)
    {
        var match = Grammar().Match(word);
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["from"].Success)
        {
            return Day(match.Groups["from"].Value) is { } from && Day(match.Groups["to"].Value) is { } to && from <= to
                ? new NamedPeriod(PeriodKind.Own, to.Year, 1, from, to)
                : null;
        }

        var year = Number(match.Groups["year"]);
        var (kind, ordinal) = match.Groups["part"].Value switch
        {
            ['Q', ..] part => (PeriodKind.Quarter, Number(part[1..])),
            ['H', ..] part => (PeriodKind.Half, Number(part[1..])),
            ['M', ..] part => (PeriodKind.Month, Number(part[1..])),
            "9M" => (PeriodKind.NineMonths, 1),
            _ => (PeriodKind.Year, 1),
        };
        return Of(kind, year, ordinal);
    }

    /// <summary>As it is read: the same period is always written alike.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Ordinal}"),
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Ordinal}"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-M{Ordinal:00}"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year}-9M"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{Year}"),
        PeriodKind.Own => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}"),
    };

    /// <summary>In a sentence: "năm 2021", "quý I năm 2022", "từ 01/01/2022 đến 17/3/2022".</summary>
    public string Words => Kind switch
    {
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"quý {Numerals.Roman(Ordinal)} năm {Year}"),
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"6 tháng {(Ordinal == 1 ? "đầu" : "cuối")} năm {Year}"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"tháng {Ordinal} năm {Year}"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"9 tháng năm {Year}"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"năm {Year}"),
        PeriodKind.Own => string.Create(CultureInfo.InvariantCulture, $"từ {From:dd/M/yyyy} đến {To:dd/M/yyyy}"),
    };

    /// <summary>Whether it is that period: the same part of the same year in whatever calendar, or the same days.</summary>
    public bool Is(ReportingPeriod period) =>
        (Kind != PeriodKind.Own && (Kind, Year, Ordinal) == (period.Kind, period.Year, period.Ordinal)) || (From, To) == (period.From, period.To);

    private static NamedPeriod Of(PeriodKind kind, int year, int ordinal)
    {
        var months = kind switch
        {
            PeriodKind.Quarter => 3,
            PeriodKind.Half => 6,
            PeriodKind.Month => 1,
            PeriodKind.NineMonths => 9,
            _ => 12,
        };
        var from = new DateOnly(year, ((ordinal - 1) * months) + 1, 1);
        return new NamedPeriod(kind, year, ordinal, from, from.AddMonths(months).AddDays(-1));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(
        @"^((?<year>20\d\d)(-(?<part>Q[1-4]|H[12]|M0[1-9]|M1[0-2]|9M))?|(?<from>20\d\d-\d\d-\d\d)\.\.(?<to>20\d\d-\d\d-\d\d))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Grammar();
}
