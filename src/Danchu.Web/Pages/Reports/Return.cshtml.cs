using Danchu.Core.Catalogue;
using Danchu.Core.Facts;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

/// <summary>Each section and figure with a place for a reason; those with one are reopened for the unit.</summary>
public sealed class ReturnModel(ReadReceived read, ReturnReport returnReport) : DanchuPage
{
    public ReadReceived.View View { get; private set; } = null!;

    protected override string FieldPrefix => "Reason";

    public bool Open => View.File is { Rights.Decides: true, Report: { Current: true, State: ReportState.Sent or ReportState.Accepted } };

    public string Typed(ReturnTarget target, string key) => Request.HasFormContentType ? Request.Form[NameOf(target, key)].ToString() : "";

    public static string NameOf(ReturnTarget target, string key) => $"{target}.{key}";

    public string FigureText(string indicator)
    {
        var frozen = View.File.Report.FrozenFigures.FirstOrDefault(f => f.Scope == Scope.Own && string.Equals(f.Indicator, indicator, StringComparison.Ordinal));
        return frozen?.Figure is { } figure ? (figure.State == FigureState.Value ? WriteFigure.InField(figure) : figure.State == FigureState.NotArisen ? "không phát sinh" : "chưa có số liệu") : "chưa báo cáo";
    }

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        return page is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && !View.File.Rights.Decides ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    public async Task<IActionResult> OnPostAsync(ReportId id, CancellationToken cancellationToken) => await AnswerAsync(
        await returnReport.ExecuteAsync(CurrentActor, new ReturnReport.Input(id, [.. Reasons(Request.Form)]), cancellationToken),
        _ => Confirmed($"/reports/{id}", "Đã trả lại. Đơn vị thấy đúng những nội dung bạn nêu và chỉ sửa được những nội dung đó."),
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
