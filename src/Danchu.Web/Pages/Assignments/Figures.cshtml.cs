using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>The form as fields. A refusal of an indicator stands at its field: <c>Input.ngay-cong</c>.</summary>
public sealed class FiguresModel(ShowFigures read, EnterFigures enter) : DanchuPage
{
    public ShowFigures.View View { get; private set; } = null!;

    public bool Editable => View.Groups.SelectMany(g => g.Rows).Any(r => r.Editable);

    public static string FieldOf(string indicator) => $"Input.{indicator}";

    /// <summary>What was typed, if the page is shown again, else what is kept.</summary>
    public string Shown(ShowFigures.Row row) => Request.HasFormContentType && Request.Form.TryGetValue(FieldOf(row.Asked.Indicator), out var typed)
        ? typed.ToString()
        : row.Field;

    public FigureState StateShown(ShowFigures.Row row) =>
        Request.HasFormContentType && Enum.TryParse<FigureState>(Request.Form[$"State.{row.Asked.Indicator}"], out var chosen)
            ? chosen
            : row.Figure?.State ?? FigureState.Value;

    public IEnumerable<string> Errors(string indicator) =>
        ModelState.TryGetValue(FieldOf(indicator), out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public static string Compared(ShowFigures.Row row) => row switch
    {
        { Previous: null } => "",
        { Figure: { Value: { } now, Denominator: null, State: FigureState.Value }, Previous: { Value: { } before, State: FigureState.Value } }
            when row.Indicator.Comparison == Comparison.PreviousPeriod && row.Indicator.Kind != IndicatorKind.Text => WriteFigure.Difference(now, before),
        _ => "",
    };

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await enter.ExecuteAsync(CurrentActor, new EnterFigures.Input(id, [.. Entries(Request.Form)]), cancellationToken),
        changed => Confirmed(
            Address.Assignments.Figures(id), changed == 0 ? "Không có số liệu nào thay đổi." : $"Đã lưu {WriteFigure.Count(changed)} số liệu."),
        () => OnGetAsync(id, cancellationToken));

    private static IEnumerable<EnterFigures.Entry> Entries(IFormCollection form)
    {
        foreach (var (name, typed) in form.Where(f => f.Key.StartsWith("Input.", StringComparison.Ordinal)))
        {
            var indicator = name["Input.".Length..];
            var words = Enum.TryParse<FigureState>(form[$"State.{indicator}"], out var state) ? WordsOf(state) : null;
            _ = int.TryParse(form[$"Revision.{indicator}"], System.Globalization.CultureInfo.InvariantCulture, out var revision);
            yield return new EnterFigures.Entry(indicator, words ?? typed.ToString(), revision);
        }
    }

    private static string? WordsOf(FigureState state) => state switch
    {
        FigureState.NotArisen => "không phát sinh",
        FigureState.NotAvailable => "chưa có số liệu",
        _ => null,
    };
}
