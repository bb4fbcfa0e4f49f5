using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>Lịch của sổ: a month of a unit's books, day by day.</summary>
public sealed class CalendarModel(ShowBookCalendar showBookCalendar) : DanchuPage
{
    private static readonly string[] Weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public ShowBookCalendar.View View { get; private set; } = null!;

    public string Title => string.Create(CultureInfo.InvariantCulture, $"Tháng {View.Month.Month}/{View.Month.Year}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(
        await showBookCalendar.ReadAsync(CurrentActor, new(Unit, Year, Month, Key), cancellationToken), view => View = view);

    public string Of(int months) => Address.Registers.Calendar(View.Unit, View.Month.AddMonths(months), Key.Length > 0 ? Key : null);

    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>Where the day stands: days without entries are left out on a phone, the first begins under its day of the week, Monday first.</summary>
    public static string? Place(ShowBookCalendar.Day day) => (day.Rows.Count == 0, day.On.Day == 1) switch
    {
        (true, true) => "empty " + Column(day.On),
        (true, _) => "empty",
        (_, true) => Column(day.On),
        _ => null,
    };

    private static string Column(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"from-{((int)day.DayOfWeek + 6) % 7 + 1}");
}
