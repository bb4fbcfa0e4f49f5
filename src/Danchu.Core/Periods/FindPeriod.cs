using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Periods;

/// <summary>Finds or creates the period that was asked for, inside the transaction of the operation that asks.</summary>
public sealed class FindPeriod(DanchuDatabase database)
{
    public const int NameLimit = 100;
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    private const int LongestDays = 1_830;

    public async Task<Outcome<ReportingPeriod>> ExecuteAsync(PeriodChoice choice, CancellationToken cancellationToken = default)
    {
        var asked = choice.Template is PeriodChoice.OwnDates ? Own(choice) : await OfCalendarAsync(choice, cancellationToken);
        if (asked is not Outcome<ReportingPeriod>.Done(var period))
        {
            return asked;
        }

        // One at a time: the second of two secretaries finds the period that the first has created.
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('danchu.periods'))", cancellationToken);
        return await SameAsync(period, cancellationToken) ?? await MakeAsync(period, cancellationToken);
    }

    private async Task<Outcome<ReportingPeriod>> OfCalendarAsync(PeriodChoice choice, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var calendars = await database.Calendars.AsNoTracking().ToListAsync(cancellationToken);
        var (calendar, template) = calendars.SelectMany(c => c.Periods, (c, t) => (Calendar: c, Template: t))
            .FirstOrDefault(p => string.Equals(PeriodChoice.KeyOf(p.Calendar.Key, p.Template), choice.Template, StringComparison.Ordinal));
        if (template is null)
        {
            refusals.Add(new Refusal("Chọn kỳ báo cáo.", nameof(choice.Template)));
        }

        if (choice.Year is not (>= FirstYear and <= LastYear))
        {
            refusals.Add(new Refusal($"Năm báo cáo phải từ {FirstYear} đến {LastYear}.", nameof(choice.Year)));
        }

        return refusals.Count > 0 ? refusals : Made(calendar, template!, choice.Year!.Value);
    }

    private static ReportingPeriod Made(Calendar calendar, PeriodTemplate template, int year) => new()
    {
        Calendar = calendar.Key,
        Kind = template.Kind,
        Year = year,
        Ordinal = template.Ordinal,
        Name = template.NameIn(year),
        From = template.FromIn(year),
        To = template.ToIn(year),
    };

    private static Outcome<ReportingPeriod> Own(PeriodChoice choice)
    {
        var refusals = new List<Refusal>();
        var name = EnteredText.Line(refusals, choice.PeriodName, "Tên kỳ báo cáo", NameLimit, nameof(choice.PeriodName));
        if (name.Length == 0)
        {
            refusals.Add(new Refusal("Nhập tên kỳ báo cáo, ví dụ “Từ 01/10/2022 đến 30/9/2023”.", nameof(choice.PeriodName)));
        }

        CheckDays(choice, refusals);
        return refusals.Count > 0 ? refusals : new ReportingPeriod
        {
            Calendar = PeriodChoice.OwnDates,
            Kind = PeriodKind.Own,
            Year = choice.PeriodTo!.Value.Year,
            Ordinal = 1,
            Name = name,
            From = choice.PeriodFrom!.Value,
            To = choice.PeriodTo.Value,
        };
    }

    private static void CheckDays(PeriodChoice choice, List<Refusal> refusals)
    {
        if (choice.PeriodFrom is not { Year: >= FirstYear and <= LastYear } from)
        {
            refusals.Add(new Refusal("Nhập ngày đầu kỳ, ví dụ 15/12/2022.", nameof(choice.PeriodFrom)));
        }
        else if (choice.PeriodTo is { Year: >= FirstYear and <= LastYear } to)
        {
            var days = to.DayNumber - from.DayNumber;
            if (days is < 0 or > LongestDays)
            {
                refusals.Add(new Refusal(
                    days < 0 ? "Ngày cuối kỳ phải sau ngày đầu kỳ." : "Một kỳ báo cáo không dài quá 5 năm.", nameof(choice.PeriodTo)));
            }
        }

        if (choice.PeriodTo is not { Year: >= FirstYear and <= LastYear })
        {
            refusals.Add(new Refusal("Nhập ngày cuối kỳ (ngày chốt số liệu), ví dụ 14/12/2023.", nameof(choice.PeriodTo)));
        }
    }

    // An own period is the same only under the same name: what one issuer calls its period is not shown to another's units.
    private async Task<ReportingPeriod?> SameAsync(ReportingPeriod period, CancellationToken cancellationToken) =>
        await AlikeTo(period)
            .Where(p => period.Kind == PeriodKind.Own ? p.Name == period.Name : p.Ordinal == period.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<ReportingPeriod> MakeAsync(ReportingPeriod period, CancellationToken cancellationToken)
    {
        var ordinal = period.Kind == PeriodKind.Own
            ? await AlikeTo(period).Select(p => (int?)p.Ordinal).MaxAsync(cancellationToken) + 1 ?? 1
            : period.Ordinal;
        var made = new ReportingPeriod
        {
            Calendar = period.Calendar,
            Kind = period.Kind,
            Year = period.Year,
            Ordinal = ordinal,
            Name = period.Name,
            From = period.From,
            To = period.To,
        };
        database.Periods.Add(made);
        return made;
    }

    private IQueryable<ReportingPeriod> AlikeTo(ReportingPeriod period) => database.Periods.Where(p =>
        p.Calendar == period.Calendar && p.Kind == period.Kind && p.Year == period.Year && p.From == period.From && p.To == period.To);
}
