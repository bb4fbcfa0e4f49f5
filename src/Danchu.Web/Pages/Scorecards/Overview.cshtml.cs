using Danchu.Core.Facts;
using Danchu.Core.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>One sheet: all stages side by side, and fields where the actor may give points. A refusal of a criterion stands at its field: <c>Input.{key}</c>.</summary>
public sealed class OverviewModel(
    ReadScorecard read, GivePoints give, SendScorecard send, ReturnCriteria giveBack, CloseReview closeReview, AnswerReview answer, CloseScorecard close) : DanchuPage
{
    public ReadScorecard.View View { get; private set; } = null!;

    public ScorecardFile Sheet => View.File;

    public ScoreStage? Stage => Sheet.OpenStage;

    public bool MaySend => Sheet is { Rights.Sends: true, Card.State: ScorecardState.Self or ScorecardState.Returned };

    public bool MayReview => Sheet.Rights.Reviews && Sheet.Card.State == ScorecardState.Review;

    public bool MayClose => Sheet.Rights.Closes && Sheet.Card.State == ScorecardState.Reviewed;

    public bool MayAnswer => Sheet.Rights.Writes && Sheet.Card is { State: ScorecardState.Reviewed, AnsweredAt: null } && View.Rows.Any(TakenOff);

    public static bool TakenOff(ReadScorecard.Row row) => row.Review?.Points < row.Self?.Points;

    public static string Show(ScorePoint? point) => point switch
    {
        null => "",
        { NotApplicable: true } => "không áp dụng",
        _ => WriteFigure.Number(point.Points),
    };

    public ScorePoint? Given(ReadScorecard.Row row) => Stage switch
    {
        ScoreStage.Self => row.Self,
        ScoreStage.Review => row.Review,
        _ => row.Final,
    };

    /// <summary>What was typed, else what was given, else what the facts or the stage before propose.</summary>
    public string Shown(ReadScorecard.Row row) => TypedAt($"Points.{row.Criterion.Key}") ?? Number(Given(row)) ?? Number(Stage is { } stage ? Sheet.Before(row.Criterion.Key, stage) : null) ?? "";

    public string Reason(ReadScorecard.Row row) => TypedAt($"Reason.{row.Criterion.Key}") ?? Given(row)?.Reason ?? "";

    public IEnumerable<string> Errors(string key) => ModelState.TryGetValue($"Input.{key}", out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public async Task<IActionResult> OnGetAsync(ScorecardId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await give.ExecuteAsync(CurrentActor, new GivePoints.Input(id, [.. Entries(Request.Form)]), cancellationToken),
        changed => Confirmed($"/scorecards/{id}", changed == 0 ? "Không có điểm nào thay đổi." : $"Đã lưu điểm của {WriteFigure.Count(changed)} tiêu chí."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostSendAsync(ScorecardId id, bool acceptGaps, CancellationToken cancellationToken) => await AnswerAsync(
        await send.ExecuteAsync(CurrentActor, new SendScorecard.Input(id, acceptGaps), cancellationToken),
        _ => Confirmed($"/scorecards/{id}", "Đã gửi phiếu tự chấm điểm."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostReturnAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await giveBack.ExecuteAsync(CurrentActor, new ReturnCriteria.Input(id, [.. Texts("Back.").Select(t => new ReturnCriteria.Item(t.Key, t.Text))]), cancellationToken),
        _ => Confirmed($"/scorecards/{id}", "Đã trả lại. Đơn vị chỉ sửa được những tiêu chí này."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostReviewedAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await closeReview.ExecuteAsync(CurrentActor, new CloseReview.Input(id), cancellationToken),
        _ => Confirmed($"/scorecards/{id}", "Đã kết thúc thẩm định. Đơn vị thấy điểm và có thể giải trình một lần."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostAnswerAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await answer.ExecuteAsync(CurrentActor, new AnswerReview.Input(id, [.. Texts("Answer.").Select(t => new AnswerReview.Item(t.Key, t.Text))]), cancellationToken),
        _ => Confirmed($"/scorecards/{id}", "Đã gửi giải trình."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostCloseAsync(ScorecardId id, bool withoutAnswer, CancellationToken cancellationToken) => await AnswerAsync(
        await close.ExecuteAsync(CurrentActor, new CloseScorecard.Input(id, withoutAnswer), cancellationToken),
        _ => Confirmed($"/scorecards/{id}", "Đã kết luận điểm. Không ai sửa được nữa."),
        () => OnGetAsync(id, cancellationToken));

    private static string? Number(ScorePoint? point) => point is { NotApplicable: false } ? WriteFigure.Number(point.Points) : null;

    private string? TypedAt(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var typed) ? typed.ToString() : null;

    private IEnumerable<(string Key, string Text)> Texts(string prefix) => Request.Form
        .Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value))
        .Select(f => (f.Key[prefix.Length..], f.Value.ToString()));

    private static IEnumerable<GivePoints.Entry> Entries(IFormCollection form)
    {
        foreach (var (name, typed) in form.Where(f => f.Key.StartsWith("Points.", StringComparison.Ordinal)))
        {
            var key = name["Points.".Length..];
            _ = uint.TryParse(form[$"Version.{key}"], System.Globalization.CultureInfo.InvariantCulture, out var version);
            yield return new GivePoints.Entry(key, typed.ToString(), string.Equals(form[$"Skip.{key}"], "true", StringComparison.Ordinal), form[$"Reason.{key}"].ToString(), version);
        }
    }
}
