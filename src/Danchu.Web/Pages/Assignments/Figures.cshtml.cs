using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>The form as fields. A refusal of an indicator stands at its field: <c>Input.ngay-cong</c>.</summary>
public sealed class FiguresModel(
    ShowFigures read, KeepFigures keep, CarryOverFigures carryOver, ConfirmCarriedFigures confirmCarried, DropCarriedFigures dropCarried) : DanchuPage
{
    public ShowFigures.View View { get; private set; } = null!;

    /// <summary>What was kept although not all of it could be.</summary>
    public string? Partly { get; private set; }

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

    /// <param name="divided">The indicator whose parts are to be entered.</param>
    public async Task<IActionResult> OnGetAsync(AssignmentId id, string? divided, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, divided, cancellationToken), view => View = view);

    /// <summary>Keeps every figure that can be kept; the page comes again with what was typed where one could not.</summary>
    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        var refused = BothTyped(Request.Form).ToList();
        var outcome = await KeepAsync(id, cancellationToken);
        if (outcome is not Outcome<KeepFigures.Kept>.Done { Value: var kept } || refused.Count + kept.Refused.Count == 0)
        {
            return await AnswerAsync(
                outcome,
                done => Confirmed(Address.Assignments.Figures(id), done.Changed == 0 ? "Không có số liệu nào thay đổi." : Said(done)),
                () => OnGetAsync(id, DividedIn(Request.Form), cancellationToken));
        }

        var order = Fields(Request.Form).Select(f => f.Indicator).ToList();
        Partly = $"{Said(kept)} {WriteFigure.Count(refused.Count + kept.Refused.Count)} ô chưa lưu được, xem ở dưới.";
        AddRefusals(refused.Concat(kept.Refused).OrderBy(r => order.IndexOf(r.Field ?? "")));
        return await InvalidAsync(() => OnGetAsync(id, DividedIn(Request.Form), cancellationToken));
    }

    public async Task<IActionResult> OnPostCarryOverAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await carryOver.ExecuteAsync(CurrentActor, new CarryOverFigures.Input(id), cancellationToken),
        taken => Confirmed(Address.Assignments.Figures(id), $"Đã lấy {taken.Show()} số liệu của năm trước. Hãy xem lại rồi xác nhận."),
        () => OnGetAsync(id, divided: null, cancellationToken));

    /// <param name="indicator">The one figure whose row was confirmed; null: all that are marked.</param>
    public async Task<IActionResult> OnPostConfirmCarriedAsync(AssignmentId id, string? indicator, CancellationToken cancellationToken) => await AnswerAsync(
        await confirmCarried.ExecuteAsync(CurrentActor, new ConfirmCarriedFigures.Input(id, indicator), cancellationToken),
        confirmed => Confirmed(Address.Assignments.Figures(id, indicator), $"Đã xác nhận {confirmed.Show()} số liệu."),
        () => OnGetAsync(id, divided: null, cancellationToken));

    public async Task<IActionResult> OnPostDropCarriedAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await dropCarried.ExecuteAsync(CurrentActor, new DropCarriedFigures.Input(id), cancellationToken),
        dropped => Confirmed(Address.Assignments.Figures(id), $"Đã bỏ {dropped.Show()} số liệu lấy từ năm trước."),
        () => OnGetAsync(id, divided: null, cancellationToken));

    /// <param name="figure">Key and revision of a figure that was typed: what the book counts stands there again.</param>
    public async Task<IActionResult> OnPostFromBookAsync(AssignmentId id, string? figure, CancellationToken cancellationToken)
    {
        var (key, revision) = (figure ?? "").Split(' ', 2) is [var indicator, var at] && int.TryParse(at, CultureInfo.InvariantCulture, out var seen)
            ? (indicator, seen)
            : ("", 0);
        return await AnswerAsync(
            await keep.ExecuteAsync(CurrentActor, new EnterFigures.Input(id, [new EnterFigures.Entry(key, "", revision)]), cancellationToken),
            kept => Confirmed(
                Address.Assignments.Figures(id, key), kept.Refused.Count == 0 ? "Đã lấy số của sổ." : kept.Refused[0].Message),
            () => OnGetAsync(id, divided: null, cancellationToken));
    }

    /// <summary>The script's save of one cell: a short answer instead of a page. The same operation, the same rules.</summary>
    public async Task<IActionResult> OnPostCellAsync(AssignmentId id, string indicator, CancellationToken cancellationToken)
    {
        var both = BothTyped(Request.Form).ToList();
        Outcome<KeepFigures.Kept> outcome = both.Count > 0 ? both : await KeepAsync(id, cancellationToken);
        return outcome switch
        {
            Outcome<KeepFigures.Kept>.Done { Value.Refused: [var refusal, ..] } => Error(refusal.Message),
            Outcome<KeepFigures.Kept>.Refused { Reasons: [var reason, ..] } => Error(reason.Message),
            Outcome<KeepFigures.Kept>.Done => await CellAsync(id, indicator, cancellationToken),
            Outcome<KeepFigures.Kept>.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => NotFound(),
        };

        static JsonResult Error(string message) => new(new { Error = message }) { StatusCode = StatusCodes.Status400BadRequest };
    }

    private async Task<IActionResult> CellAsync(AssignmentId id, string indicator, CancellationToken cancellationToken)
    {
        var shown = await read.ReadAsync(CurrentActor, id, Indicator.AskedAs(indicator), cancellationToken);
        return shown is Outcome<ShowFigures.View>.Done { Value: var view } && RowOf(view, indicator) is { } row
            ? new JsonResult(new
            {
                row.Revision, row.Field, Carried = row.CarriedFrom.Length > 0,
                Compared = Compared(row), Entered = $"{view.Entered}/{view.Asked}", Rules = RulesInBrowser.Broken(view.Rules),
            })
            : NotFound();
    }

    // The parts that were typed stand on the page again when one of them is refused.
    private static string? DividedIn(IFormCollection form) =>
        Fields(form).Select(field => field.Indicator).FirstOrDefault(key => key.Contains('.', StringComparison.Ordinal)) is { } part
            ? Indicator.AskedAs(part)
            : null;

    private static ShowFigures.Row? RowOf(ShowFigures.View view, string indicator) =>
        view.Groups.SelectMany(g => g.Rows).FirstOrDefault(r => r.Editable && string.Equals(r.Asked.Indicator, indicator, StringComparison.Ordinal));

    private Task<Outcome<KeepFigures.Kept>> KeepAsync(AssignmentId id, CancellationToken cancellationToken) =>
        keep.ExecuteAsync(CurrentActor, new EnterFigures.Input(id, [.. Entries(Request.Form)]), cancellationToken);

    private static string Said(KeepFigures.Kept kept) => $"Đã lưu {WriteFigure.Count(kept.Changed)} số liệu.";

    private static IEnumerable<EnterFigures.Entry> Entries(IFormCollection form) =>
        from field in Fields(form)
        where !field.Both
        select new EnterFigures.Entry(field.Indicator, field.Words ?? field.Typed, field.Revision);

    /// <summary>A number and a state that says there is none: neither may be dropped in silence.</summary>
    private static IEnumerable<Refusal> BothTyped(IFormCollection form) =>
        from field in Fields(form)
        where field.Both
        select new Refusal($"Ô ghi “{field.Typed.Trim()}” nhưng lại chọn “{field.Words}”: hãy xóa số, hoặc chọn lại “ghi số”.", field.Indicator);

    private static IEnumerable<Field> Fields(IFormCollection form)
    {
        foreach (var (name, typed) in form.Where(f => f.Key.StartsWith("Input.", StringComparison.Ordinal)))
        {
            var indicator = name["Input.".Length..];
            var words = Enum.TryParse<FigureState>(form[$"State.{indicator}"], out var state) ? WordsOf(state) : null;
            _ = int.TryParse(form[$"Revision.{indicator}"], System.Globalization.CultureInfo.InvariantCulture, out var revision);
            yield return new Field(indicator, typed.ToString(), words, revision);
        }
    }

    private sealed record Field(string Indicator, string Typed, string? Words, int Revision)
    {
        public bool Both => Words is not null && !string.IsNullOrWhiteSpace(Typed) && !string.Equals(Typed.Trim(), Words, StringComparison.OrdinalIgnoreCase);
    }

    private static string? WordsOf(FigureState state) => state switch
    {
        FigureState.NotArisen => "không phát sinh",
        FigureState.NotAvailable => "chưa có số liệu",
        _ => null,
    };
}
