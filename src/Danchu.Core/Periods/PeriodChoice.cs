using System.Globalization;

namespace Danchu.Core.Periods;

/// <summary>
/// A period as it is asked for: a template of a calendar and a year, or days and a name of the issuer's own.
/// </summary>
/// <param name="Template">"nd09-2019/Year/1", see <see cref="KeyOf"/>; <see cref="OwnDates"/> for own dates.</param>
public sealed record PeriodChoice(string? Template, int? Year = null, string? PeriodName = null, DateOnly? PeriodFrom = null, DateOnly? PeriodTo = null)
{
    public const string OwnDates = "rieng";

    public static PeriodChoice Of(string calendar, PeriodKind kind, int year, int ordinal = 1) => new(KeyOf(calendar, kind, ordinal), year);

    public static PeriodChoice Own(string name, DateOnly from, DateOnly to) =>
        new(OwnDates, PeriodName: name, PeriodFrom: from, PeriodTo: to);

    /// <summary>The choice that gives this period.</summary>
    public static PeriodChoice Of(ReportingPeriod period) => period.Kind == PeriodKind.Own
        ? Own(period.Name, period.From, period.To)
        : Of(period.Calendar, period.Kind, period.Year, period.Ordinal);

    public static string KeyOf(string calendar, PeriodTemplate template) => KeyOf(calendar, template.Kind, template.Ordinal);

    private static string KeyOf(string calendar, PeriodKind kind, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{calendar}/{kind}/{ordinal}");
}
