using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>What the checker found in the whole report, each with a place for the reason; the signer reads the same page.</summary>
public sealed class FindingsModel(ShowFindings read, AnswerFindings answer, BindFigures bind) : DanchuPage
{
    public const int OnePage = 30;

    public ShowFindings.View View { get; private set; } = null!;

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public FindingCounts Counts => new(View.Findings, "", IsDraft: true);

    public bool Editable => View.File.May(ReportDeed.AnswerFindings);

    public IEnumerable<ReportFinding> Shown => View.Findings.All.Skip((PageNumber - 1) * OnePage).Take(OnePage);

    protected override string FieldPrefix => "Reason";

    public static string NameOf(ReportFinding finding) => "Reason." + finding.Fingerprint;

    public string Typed(ReportFinding finding) =>
        Request.HasFormContentType && Request.Form.TryGetValue(NameOf(finding), out var typed) ? typed.ToString() : finding.Answer?.Reason ?? "";

    public IReadOnlyList<string> ErrorsOf(ReportFinding finding) =>
        ModelState.TryGetValue(NameOf(finding), out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];

    /// <summary>Where it can be mended: the section, or the figure in the form.</summary>
    public string? HrefOf(ReportFinding finding) => finding.Place switch
    {
        { SectionKey: { } key } => Address.Assignments.Section(View.File.Assignment.Id, key),
        { Indicator: { } indicator } => Address.Assignments.Figures(View.File.Assignment.Id, indicator),
        _ => null,
    };

    /// <summary>Whether one click makes it right: the number becomes the form's figure.</summary>
    public bool MayBind(ReportFinding finding) => finding is { Finding: { Code: "G304" or "G305", Expected: not null }, Place.SectionKey: { } key }
        && Editable && View.File.SectionIsOpen(key);

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view =>
        {
            View = view;
            PageNumber = Math.Clamp(PageNumber, 1, new Pager(1, view.Findings.All.Count, OnePage).Last);
        });

    /// <param name="bound">Section and fact, as the button of the finding names them.</param>
    public async Task<IActionResult> OnPostBindAsync(AssignmentId id, string? bound, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (key, fact) = (bound ?? "").Split('|', 2) is [var first, var second] ? (first, second) : ("", "");
        return await AnswerAsync(
            await bind.ExecuteAsync(CurrentActor, new BindFigures.Input(id, key, fact), cancellationToken),
            count => Confirmed(Address.Assignments.Findings(id, PageNumber), $"Đã gắn {count.Show()} số với biểu số liệu."),
            () => OnGetAsync(id, cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        // Reasons are read by their own names below; nothing else of the form is bound.
        ModelState.Clear();
        var reasons = Request.Form.Where(f => f.Key.StartsWith("Reason.", StringComparison.Ordinal))
            .Select(f => new AnswerFindings.Reason(f.Key["Reason.".Length..], f.Value.ToString()));
        return await AnswerAsync(
            await answer.ExecuteAsync(CurrentActor, new AnswerFindings.Input(id, [.. reasons]), cancellationToken),
            left => Confirmed(
                Address.Assignments.Findings(id) + (PageNumber > 1 ? $"?page={PageNumber}" : ""),
                left == 0
                    ? "Đã lưu giải trình. Không còn lỗi nào chưa sửa, chưa giải trình."
                    : $"Đã lưu giải trình. Còn {left.Show()} lỗi chưa sửa, chưa giải trình."),
            () => OnGetAsync(id, cancellationToken));
    }
}
