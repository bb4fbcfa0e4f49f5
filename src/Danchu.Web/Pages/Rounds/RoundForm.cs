using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Rounds;

/// <summary>The form of a round with what its fields offer.</summary>
/// <param name="IsNew">A new one also chooses who issues, on which line; a draft keeps that.</param>
public sealed record RoundForm(RoundInput Input, ShowRoundChoices.View Choices, bool IsNew)
{
    public IEnumerable<SelectListItem> Places =>
        Choices.Places.Select(p => new SelectListItem($"{p.Name} · {p.Line.Label()}", $"{p.OrganisationId}/{p.Line}"));

    /// <summary>What is asked for mostly: this year and the last, the quarters of this year.</summary>
    public IEnumerable<SelectListItem> Likely =>
        from template in Choices.Templates
        where template.Period.Kind is PeriodKind.Year or PeriodKind.Quarter
        from year in template.Period.Kind == PeriodKind.Year ? [Choices.Today.Year, Choices.Today.Year - 1] : new[] { Choices.Today.Year }
        orderby template.Period.Kind == PeriodKind.Quarter, year descending, template.Period.Ordinal
        select new SelectListItem(
            $"{template.Period.NameIn(year)} ({template.Period.FromIn(year).Show()} – {template.Period.ToIn(year).Show()})",
            string.Create(CultureInfo.InvariantCulture, $"{template.Key}@{year}"));

    public IEnumerable<SelectListItem> Templates => Choices.Templates
        .Select(t => new SelectListItem($"{NameOf(t.Period)} ({DayOf(t.Period.From)} – {DayOf(t.Period.To)}) · {t.CalendarName}", t.Key))
        .Append(new SelectListItem("Kỳ riêng: tự đặt tên và ngày", PeriodChoice.OwnDates))
        .Prepend(new SelectListItem("Theo kỳ đã chọn ở trên", ""));

    /// <summary>Those that ended before last year began are left out: nobody asks for such a year any more. What the draft has stays.</summary>
    public IEnumerable<SelectListItem> Outlines => Choices.Outlines
        .Where(o => !HasEnded(o.ValidTo) || Input.Asks.Any(ask => ask.OutlineId == o.Id))
        .Select(o => new SelectListItem($"{o.Name} · {o.Line.Label()}{OwnerOf(o.Owner)}{VersionOf(o.Version)}{ValidityOf(o.ValidTo)}", o.Id.ToString()));

    public IEnumerable<SelectListItem> FurtherOutlines => Outlines.Prepend(new SelectListItem("Không yêu cầu báo cáo này", ""));

    public IEnumerable<SelectListItem> Forms => Choices.Forms
        .Where(f => !HasEnded(f.ValidTo) || Input.Asks.Any(ask => ask.FormId == f.Id))
        .Select(f => new SelectListItem($"{f.Name}{OwnerOf(f.Owner)}{VersionOf(f.Version)}{ValidityOf(f.ValidTo)}", f.Id.ToString()))
        .Prepend(new SelectListItem("Không kèm biểu số liệu", ""));

    /// <summary>Whether what was typed for another period is refused: its fields are shown then.</summary>
    public bool IsOtherWrong(ModelStateDictionary state) =>
        new[] { "Template", "Year", "PeriodName", "PeriodFrom", "PeriodTo" }.Any(field => state[$"Input.{field}"] is { Errors.Count: > 0 });

    /// <summary>"báo cáo thứ hai".</summary>
    internal static string NameOf(int index) => "báo cáo thứ " + index switch { 0 => "nhất", 1 => "hai", 2 => "ba", 3 => "tư", _ => "năm" };

    private static string NameOf(PeriodTemplate template) =>
        template.Name.Replace(" năm {year}", "", StringComparison.Ordinal).Replace(" {year}", "", StringComparison.Ordinal);

    // "{year-1}-12-15" as "15/12 năm trước", "{year}-02-last" as "cuối tháng 02".
    private static string DayOf(string pattern) => pattern.Split('-') switch
    {
        [.., var month, "last"] => $"cuối tháng {month}",
        ["{year", "1}", var month, var day] => $"{day}/{month} năm trước",
        [.., var month, var day] => $"{day}/{month}",
        _ => pattern,
    };

    private bool HasEnded(DateOnly? to) => to < new DateOnly(Choices.Today.Year - 1, 1, 1);

    internal static string OwnerOf(string? owner) => owner is null ? "" : $" · {owner}";

    internal static string VersionOf(int version) => version > 1 ? $" · bản {version}" : "";

    internal static string ValidityOf(DateOnly? to) => to is { } last ? $" · đến {last.Show()}" : "";
}
