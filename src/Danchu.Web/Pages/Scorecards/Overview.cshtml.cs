using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>
/// One scorecard: all stages side by side, and fields where the actor may give points. A refusal of a criterion stands at its field:
/// <c>Input.{key}</c>.
/// </summary>
public sealed class OverviewModel(
    ShowScorecard read, GivePoints give, KeepPoints keep, DecideVetoes decide, SendScorecard send, ReturnCriteria giveBack, CloseReview closeReview,
    AnswerReview answer, CloseScorecard close) : DanchuPage
{
    public ShowScorecard.View View { get; private set; } = null!;

    /// <summary>What was kept although not all of it could be.</summary>
    public string? Partly { get; private set; }

    public OpenedScorecard Sheet => View.File;

    public ScoreStage? Stage => Sheet.OpenStage;

    public bool Reviews => Stage?.IsReview() == true;

    public bool MayShare => (Sheet.Rights.Leads || Sheet.Rights.Closes) && Sheet.Card.State != ScorecardState.Closed;

    /// <summary>The columns of points that are shown, with their sums.</summary>
    public IEnumerable<(ScoreStage Stage, string Head, decimal? Sum)> Columns =>
        from stage in View.Stages
        where stage != ScoreStage.Final || ScorecardLifecycle.IsReviewed(Sheet.Card.State)
        select (stage, Sheet.Rubric.HeadingOf(stage), Sheet.Points.Exists(p => p.Stage == stage) ? View.Scores[stage].Total : (decimal?)null);

    public bool MayAnswer => Sheet.May(ScorecardDeed.AnswerReview) && View.Rows.Any(TakenOff);

    public bool MayProve(ShowScorecard.Row row) => Sheet.May(ScorecardDeed.ChangeEvidence) && !row.Criterion.IsGroup && Sheet.IsWithUnit(row.Criterion.Key);

    /// <summary>Whether the reviewer can still agree with something on this line or below it.</summary>
    public bool MayAgree(ShowScorecard.Row row) => Reviews
        && row.Criterion.Leaves.Select(l => View.Rows.FirstOrDefault(r => string.Equals(r.Criterion.Key, l.Key, StringComparison.Ordinal)))
            .Any(r => r is { Open: true } && Given(r) is null && Before(r) is not null);

    public static bool TakenOff(ShowScorecard.Row row) => row.Review?.Points < row.Self?.Points;

    public static string Show(ScorePoint? point) => point switch
    {
        null => "",
        { NotApplicable: true } => "không áp dụng",
        _ => WriteFigure.Number(point.Points),
    };

    public ScorePoint? Given(ShowScorecard.Row row) => Stage is { } stage ? row.At(stage) : null;

    /// <summary>What the stage before gave: a reviewer agrees with it or says why not.</summary>
    public ScorePoint? Before(ShowScorecard.Row row) => Stage is { } stage && Sheet.Rubric.Before(stage) is { } before ? row.At(before) : null;

    /// <summary>How the points of the stage before are called.</summary>
    public string BeforeName => Sheet.Rubric.PointsOf(Sheet.Rubric.Before(Stage ?? ScoreStage.Review) ?? ScoreStage.Self);

    /// <summary>What was typed, else what was given, else what the facts propose to the unit.</summary>
    public string Shown(ShowScorecard.Row row) =>
        TypedAt($"Points.{row.Criterion.Key}")
        ?? Number(Given(row))
        ?? (Stage == ScoreStage.Self && Given(row) is null && row.Proposed?.Points is { } proposed ? WriteFigure.Number(proposed) : "");

    public bool Skipped(ShowScorecard.Row row) => TypedAt($"Points.{row.Criterion.Key}") is null
        ? Given(row)?.NotApplicable == true
        : TypedAt($"Skip.{row.Criterion.Key}") is not null;

    public string Reason(ShowScorecard.Row row) => TypedAt($"Reason.{row.Criterion.Key}") ?? Given(row)?.Reason ?? "";

    public string Typed(string name) => TypedAt(name) ?? "";

    public bool WasTyped(string name) => TypedAt(name) is not null;

    public IEnumerable<string> Errors(string key) => ModelState.TryGetValue($"Input.{key}", out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public async Task<IActionResult> OnGetAsync(ScorecardId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    /// <summary>Keeps every point that can be given; whoever agrees with a group has all of the form given or nothing.</summary>
    /// <param name="agree">Key of the line whose button was pressed.</param>
    /// <param name="prove">Key of the criterion whose evidence is wanted next: what was typed is saved first.</param>
    public async Task<IActionResult> OnPostAsync(ScorecardId id, string? agree, string? prove, CancellationToken cancellationToken)
    {
        var input = new GivePoints.Input(id, [.. Entries(Request.Form)], agree);
        if (!string.IsNullOrEmpty(agree))
        {
            return await AnswerAsync(
                await give.ExecuteAsync(CurrentActor, input, cancellationToken),
                changed => Confirmed(Address.Scorecards.Overview(id, agree is GivePoints.WholeSheet ? null : agree), Said(changed)),
                () => OnGetAsync(id, cancellationToken));
        }

        var outcome = await keep.ExecuteAsync(CurrentActor, input, cancellationToken);
        if (outcome is Outcome<KeepPoints.Kept>.Done { Value: { Refused.Count: > 0 } kept })
        {
            Partly = $"{Said(kept.Changed)} {WriteFigure.Count(kept.Refused.Count)} tiêu chí chưa lưu được, xem ở dưới.";
            AddRefusals(kept.Refused);
            return await InvalidAsync(() => OnGetAsync(id, cancellationToken));
        }

        return await AnswerAsync(
            outcome,
            done => Confirmed(string.IsNullOrEmpty(prove) ? Address.Scorecards.Overview(id) : Address.Scorecards.Evidence(id, prove), Said(done.Changed)),
            () => OnGetAsync(id, cancellationToken));
    }

    public async Task<IActionResult> OnPostVetoesAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await decide.ExecuteAsync(CurrentActor, new DecideVetoes.Input(id, [.. VetoItems(Request.Form)]), cancellationToken),
        changed => Confirmed(Address.Scorecards.Vetoes(id), changed == 0 ? "Không có điều kiện nào thay đổi." : "Đã lưu điều kiện khống chế."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostSendAsync(ScorecardId id, bool acceptGaps, string? code, CancellationToken cancellationToken) => await AnswerAsync(
        await send.ExecuteAsync(CurrentActor, new SendScorecard.Input(id, acceptGaps, code), cancellationToken),
        _ => Confirmed(Address.Scorecards.Overview(id), "Đã gửi phiếu tự chấm điểm."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostReturnAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await giveBack.ExecuteAsync(
            CurrentActor, new ReturnCriteria.Input(id, [.. Texts("Back.").Select(t => new ReturnCriteria.Item(t.Key, t.Text))]), cancellationToken),
        _ => Confirmed(Address.Scorecards.Overview(id), "Đã trả lại. Đơn vị chỉ sửa được những tiêu chí này."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostReviewedAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await closeReview.ExecuteAsync(CurrentActor, new CloseReview.Input(id), cancellationToken),
        closed => Confirmed(
            Address.Scorecards.Overview(id),
            closed.Follows is null
                ? "Đã kết thúc thẩm định. Đơn vị thấy điểm và có thể giải trình một lần."
                : "Đã chuyển phiếu sang bước thẩm định tiếp theo."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostAnswerAsync(ScorecardId id, CancellationToken cancellationToken) => await AnswerAsync(
        await answer.ExecuteAsync(
            CurrentActor, new AnswerReview.Input(id, [.. Texts("Answer.").Select(t => new AnswerReview.Item(t.Key, t.Text))]), cancellationToken),
        _ => Confirmed(Address.Scorecards.Overview(id), "Đã gửi giải trình."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostCloseAsync(
        ScorecardId id, bool withoutAnswer, string? code, CancellationToken cancellationToken) => await AnswerAsync(
        await close.ExecuteAsync(CurrentActor, new CloseScorecard.Input(id, withoutAnswer, code), cancellationToken),
        _ => Confirmed(Address.Scorecards.Overview(id), "Đã kết luận điểm. Không ai sửa được nữa."),
        () => OnGetAsync(id, cancellationToken));

    private static string Said(int changed) => changed == 0 ? "Không có điểm nào thay đổi." : $"Đã lưu điểm của {WriteFigure.Count(changed)} tiêu chí.";

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
            yield return new GivePoints.Entry(key, typed.ToString(), IsTicked(form, $"Skip.{key}"), form[$"Reason.{key}"].ToString(), version);
        }
    }

    private static IEnumerable<DecideVetoes.Item> VetoItems(IFormCollection form)
    {
        foreach (var (name, reason) in form.Where(f => f.Key.StartsWith("VetoReason.", StringComparison.Ordinal)))
        {
            var key = name["VetoReason.".Length..];
            _ = long.TryParse(form[$"VetoSeen.{key}"], System.Globalization.CultureInfo.InvariantCulture, out var seen);
            yield return new DecideVetoes.Item(key, IsTicked(form, $"Veto.{key}"), reason.ToString(), seen);
        }
    }

    private static bool IsTicked(IFormCollection form, string name) => string.Equals(form[name], "true", StringComparison.Ordinal);
}
