using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Reports;

/// <summary>Each section and figure with a place for a reason; those with one are reopened for the unit.</summary>
public sealed class ReturnModel(ShowReceivedReport read, CheckReport check, ReturnReport returnReport) : DanchuPage
{
    private Dictionary<(ReturnTarget, string), string> prefilled = [];

    public ShowReceivedReport.View View { get; private set; } = null!;

    protected override string FieldPrefix => "Reason";

    public bool Open => View.File.May(ReportDeed.ReturnReport);

    /// <summary>Fingerprints of findings that were taken into the return: their reasons stand in the fields already, to be changed or sent.</summary>
    [FromQuery(Name = "take")]
    public string[] Take { get; set; } = [];

    /// <summary>How the report stood on the page that is sent.</summary>
    [BindProperty]
    public ReportState? StateVersion { get; set; }

    public string Typed(ReturnTarget target, string key) =>
        Request.HasFormContentType ? Request.Form[NameOf(target, key)].ToString() : prefilled.GetValueOrDefault((target, key), "");

    public static string NameOf(ReturnTarget target, string key) => $"{target}.{key}";

    public string FigureText(string indicator)
    {
        var frozen = View.File.Report.FrozenFigures.FirstOrDefault(f => f.Scope == Scope.Own
            && string.Equals(f.Indicator, indicator, StringComparison.Ordinal));
        return frozen?.Figure is { } figure
            ? (figure.State == FigureState.Value ? WriteFigure.InField(figure) : figure.State == FigureState.NotArisen ? "không phát sinh" : "chưa có số liệu")
            : "chưa báo cáo";
    }

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is not PageResult)
        {
            return page;
        }

        if (!View.File.Rights.Decides)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Take.Length > 0 && !Request.HasFormContentType)
        {
            var findings = await check.ReadAsync(View.File, View.Composed, cancellationToken: cancellationToken);
            prefilled = ComposeReturnReasons.Of(findings, Take).ToDictionary(r => (r.Target, r.Key), r => r.Text ?? "");
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(ReportId id, CancellationToken cancellationToken) => await AnswerAsync(
        await returnReport.ExecuteAsync(CurrentActor, new ReturnReport.Input(id, [.. Reasons(Request.Form)], StateVersion), cancellationToken),
        _ => Confirmed(Address.Reports.Overview(id), "Đã trả lại. Đơn vị thấy đúng những nội dung bạn nêu và chỉ sửa được những nội dung đó."),
        () => OnGetAsync(id, cancellationToken));

    private static IEnumerable<ReturnReport.Reason> Reasons(IFormCollection form)
    {
        foreach (var (name, text) in form)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0 && Enum.TryParse<ReturnTarget>(name[..dot], out var target))
            {
                yield return new ReturnReport.Reason(target, name[(dot + 1)..], text);
            }
        }
    }
}
