using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Gather;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Lấy từ báo cáo cấp dưới: copies subordinates' texts into a section, each with its source.</summary>
[HeavyWork]
public sealed class GatherModel(ShowSubordinateTexts read, GatherTexts gatherTexts) : DanchuPage
{
    public ShowSubordinateTexts.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The pieces ticked: each names its report, section and place in it. What they say is read where they stand.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public int Revision { get; set; }

    public string Number => View.File.Outline.CitedNumber(View.Section.Key);

    public int Pages => Math.Max(1, (View.Total + ShowSubordinateTexts.PageSize - 1) / ShowSubordinateTexts.PageSize);

    /// <summary>What is ticked and stands on another page, or is filtered out.</summary>
    public IEnumerable<string> ChosenElsewhere
    {
        get
        {
            var here = View.Units.SelectMany(unit => unit.Pieces.Select((_, at) => NameOf(unit, at))).ToHashSet(StringComparer.Ordinal);
            return Chosen.Where(name => !here.Contains(name)).Distinct(StringComparer.Ordinal);
        }
    }

    public static string NameOf(ShowSubordinateTexts.UnitText unit, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit.ReportId}|{unit.Key}|{place}");

    public async Task<IActionResult> OnGetAsync(AssignmentId id, string key, [FromQuery(Name = "page")] int page, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, key, Search, page, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(AssignmentId id, string key, [FromQuery(Name = "page")] int page, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await gatherTexts.ExecuteAsync(CurrentActor, new GatherTexts.Input(id, key, Revision, [.. Pieces()]), cancellationToken),
            saved => saved.ConflictId is null
                ? Confirmed(Address.Assignments.Section(id, key), "Đã chép các đoạn đã chọn vào cuối mục, kèm nguồn. Hãy biên tập lại cho liền mạch.")
                : Confirmed(Address.Assignments.Section(id, key), "Trong lúc chọn, mục này đã có người sửa. Bản có các đoạn vừa chọn được giữ riêng để ghép."),
            () => OnGetAsync(id, key, page, cancellationToken));

    /// <summary>Another page of the list, or another search: what is ticked stays ticked.</summary>
    public Task<IActionResult> OnPostTurnAsync(AssignmentId id, string key, [FromForm(Name = "to")] int to, CancellationToken cancellationToken) =>
        OnGetAsync(id, key, to, cancellationToken);

    private IEnumerable<GatherTexts.Piece> Pieces()
    {
        foreach (var chosen in Chosen)
        {
            if (chosen.Split('|') is [var report, var key, var place] && ReportId.TryParse(report, null, out var id)
                && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            {
                yield return new GatherTexts.Piece(id, key, at);
            }
        }
    }
}
