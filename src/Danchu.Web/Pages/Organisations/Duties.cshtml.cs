using System.Globalization;
using Danchu.Core.Duties;
using Danchu.Core.Identifiers;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Nghĩa vụ trong năm: what of a unit's duties is due, late and done, judged from its books.</summary>
public sealed class DutiesModel(JudgeDuties judgeDuties) : DanchuPage
{
    private const int Tallest = 40;

    /// <summary>How many judgements a group has in each state.</summary>
    public sealed record Tally(DutyGroup Group, IReadOnlyDictionary<JudgedState, int> Counts)
    {
        public int Of(JudgedState state) => Counts.GetValueOrDefault(state);
    }

    /// <summary>One item of a list and what the books have of it.</summary>
    public sealed record ItemRow(DutyItem Item, int All, int InTime, int Late);

    /// <summary>A judgement; what villages have alike, none of them with an entry yet, is one line with their names.</summary>
    public sealed record Line(JudgedDuty One, IReadOnlyList<string> Villages);

    /// <summary>What fell due in a month: in time, and late or missed.</summary>
    public sealed record MonthBar(int Month, int InTime, int Late, int Open);

    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public DutyGroup? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public JudgedState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Duty { get; set; } = "";

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public JudgeDuties.View View { get; private set; } = null!;

    /// <summary>What the filters leave; without a state all but what nothing can be said of.</summary>
    public IReadOnlyList<JudgedDuty> Shown => [.. View.Judged.Where(one =>
        (Group is null || one.Duty.Content.Group == Group) && (Duty.Length == 0 || string.Equals(one.Duty.Key, Duty, StringComparison.Ordinal))
        && (State is { } state ? one.State == state : one.State != JudgedState.Unknown))];

    public static IReadOnlyList<Line> LinesOf(IReadOnlyList<JudgedDuty> shown) => [.. shown
        .Select((one, at) => (One: one, Alone: one.Entry is null && one.Village.Length > 0 ? -1 : at))
        .GroupBy(pair => (pair.Alone, pair.One.Duty.Key, pair.One.What, pair.One.State, pair.One.On, pair.One.Reason))
        .Select(alike => new Line(alike.First().One, [.. alike.Select(pair => pair.One.Village).Where(village => village.Length > 0)]))];

    public IEnumerable<Line> ThisPageOf(IReadOnlyList<Line> lines) => lines.Skip((Math.Max(1, PageNumber) - 1) * PageSize).Take(PageSize);

    public IEnumerable<Tally> Tallies => View.Duties.Select(duty => duty.Content.Group).Distinct().Order().Select(group => new Tally(
        group, View.Judged.Where(one => one.Duty.Content.Group == group).CountBy(one => one.State).ToDictionary()));

    public static IReadOnlyList<JudgedState> States { get; } = Enum.GetValues<JudgedState>();

    public static IReadOnlyList<SelectListItem> StateChoices => Choices.Of<JudgedState>(state => state.Label(), "Tất cả");

    public static IReadOnlyList<SelectListItem> GroupChoices => Choices.Of<DutyGroup>(group => group.Label(), "Mọi việc");

    /// <summary>Duties whose entries are told apart by the items of a list.</summary>
    public IEnumerable<Duty> WithItems => View.Duties.Where(duty => duty.Content.By is not null && (Group is null || duty.Content.Group == Group));

    /// <summary>Those that no book shows.</summary>
    public IEnumerable<Duty> Unjudged => View.Duties.Where(duty => duty.Content.Register is null && (Group is null || duty.Content.Group == Group));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await judgeDuties.ReadAsync(CurrentActor, Id, Year, cancellationToken), view => View = view);

    public IEnumerable<ItemRow> ItemsOf(Duty duty)
    {
        var of = View.Judged.Where(one => ReferenceEquals(one.Duty, duty)).ToLookup(one => one.Item);
        return duty.Content.Items.Select(item => new ItemRow(
            item, of[item].Select(one => one.Entry?.Id).Distinct().Count(), of[item].Count(one => one.IsInTime), of[item].Count(one => one.IsPressing)));
    }

    public IReadOnlyList<MonthBar> Months => [.. Enumerable.Range(1, 12).Select(month =>
    {
        var due = View.Judged.Where(one => one.DueOn is { } day && day.Year == View.Year && day.Month == month).ToList();
        return new MonthBar(
            month, due.Count(one => one.IsInTime), due.Count(one => one.State is JudgedState.Late or JudgedState.DoneLate or JudgedState.Missed),
            due.Count(one => one.State == JudgedState.Open));
    })];

    /// <summary>The bars of a month one upon the other, the tallest month of the year being the measure.</summary>
    public static IEnumerable<(string Class, string Top, string Tall)> BarsOf(MonthBar month, IReadOnlyList<MonthBar> months)
    {
        var most = Math.Max(1, months.Max(one => one.InTime + one.Late + one.Open));
        var top = 42d;
        foreach (var (name, count) in new[] { ("in-time", month.InTime), ("late", month.Late), ("open", month.Open) })
        {
            var tall = Math.Round((double)count * Tallest / most, 1);
            top -= tall;
            if (count > 0)
            {
                yield return (name, top.ToString("0.#", CultureInfo.InvariantCulture), tall.ToString("0.#", CultureInfo.InvariantCulture));
            }
        }
    }

    public static string InWords(IReadOnlyList<MonthBar> months) => "Việc đến hạn từng tháng: " + string.Join("; ", months
        .Where(month => month.InTime + month.Late + month.Open > 0)
        .Select(month => string.Create(
            CultureInfo.InvariantCulture, $"tháng {month.Month}: {month.InTime} đúng hạn, {month.Late} muộn hoặc quá hạn, {month.Open} còn hạn")));

    public static StateTag TagOf(JudgedDuty one) => new(one.State.Label(), one switch
    {
        { IsPressing: true } => "red",
        { State: JudgedState.Open } => "blue",
        { State: JudgedState.DoneLate or JudgedState.Missed } => "amber",
        { State: JudgedState.Done or JudgedState.Reached } => "green",
        _ => "grey",
    });
}
