using Danchu.Core.Addresses;
using Danchu.Core.Files;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>One round: who has sent, who is late, and reminding, closing and exporting.</summary>
public sealed class OverviewModel(
    ShowRound read, RemindLate remind, RepeatRound repeat, CloseRound close, ReopenRound reopen, WithdrawRound withdraw, ExportRound export) : DanchuPage
{
    public static readonly IReadOnlyList<(UnitStatus Value, string Text)> Statuses =
    [
        (UnitStatus.NotSent, "Chưa gửi (cả quá hạn)"), (UnitStatus.Late, "Quá hạn"), (UnitStatus.Waiting, "Chờ tiếp nhận"),
        (UnitStatus.Returned, "Bị trả lại"), (UnitStatus.Accepted, "Đã tiếp nhận"),
    ];

    public static readonly IReadOnlyList<(UnitOrder Value, string Text)> Orders =
        [(UnitOrder.Status, "Việc cần làm trước"), (UnitOrder.Name, "Tên đơn vị"), (UnitOrder.DueOn, "Hạn gửi"), (UnitOrder.SentAt, "Mới gửi trước")];

    /// <param name="Tone">As of a state tag.</param>
    public sealed record Counter(string Text, int Count, string Tone, string Href, bool Current);

    [BindProperty(SupportsGet = true, Name = "status")]
    public UnitStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "order")]
    public UnitOrder Order { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Why the letter is withdrawn.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public ShowRound.View View { get; private set; } = null!;

    /// <summary>Days left or late, as long as somebody has not sent.</summary>
    public string Due => View.Counts is { NotSentAtAll: 0, All: > 0 } ? "đã gửi đủ" : new DueState(View.Round.DueOn, View.Today).Words;

    /// <summary>What is counted: units, or, where each owes several, their reports.</summary>
    public string Counted => View.Round.Asks.Count > 1 ? "báo cáo" : "đơn vị";

    public IEnumerable<Counter> Counters
    {
        get
        {
            var counts = View.Counts;
            yield return Of("chưa gửi", counts.NotSentAtAll, "grey", UnitStatus.NotSent);
            yield return Of("quá hạn", counts.Late, "red", UnitStatus.Late);
            yield return Of("chờ tiếp nhận", counts.Waiting, "blue", UnitStatus.Waiting);
            yield return Of("bị trả lại", counts.Returned, "amber", UnitStatus.Returned);
            yield return Of("đã tiếp nhận", counts.Accepted, "green", UnitStatus.Accepted);
            yield return Of($"tất cả {Counted}", counts.All, "plain", status: null);
        }
    }

    private UnitFilter Filter => new(Status, Search, Order);

    public static StateTag TagOf(UnitStatus status) => new(status.Label(), status switch
    {
        UnitStatus.Late => "red",
        UnitStatus.Returned => "amber",
        UnitStatus.Waiting => "blue",
        UnitStatus.Accepted => "green",
        _ => "grey",
    });

    public string ExportHref(string format)
    {
        var query = new QueryBuilder(Request.Query.Where(q => q.Key is "status" or "q" or "order")) { { "handler", format } };
        return Request.Path + query.ToQueryString();
    }

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, PageNumber);
        var outcome = await read.ReadAsync(CurrentActor, new ShowRound.Input(id, Filter, PageNumber), cancellationToken);
        return outcome is Outcome<ShowRound.View>.Done { Value.Round.IsIssued: false }
            ? LocalRedirect(Address.Rounds.Draft(id))
            : Show(outcome, view => View = view);
    }

    public async Task<IActionResult> OnGetXlsxAsync(RoundId id, CancellationToken cancellationToken) =>
        await ExportAsync(id, WriteSpreadsheet.ContentType, "xlsx", WriteSpreadsheet.ToAsync, cancellationToken);

    public async Task<IActionResult> OnGetCsvAsync(RoundId id, CancellationToken cancellationToken) =>
        await ExportAsync(id, WriteCsv.ContentType, "csv", WriteCsv.ToAsync, cancellationToken);

    public async Task<IActionResult> OnPostRemindAsync(RoundId id, [FromForm(Name = "late")] bool late, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await remind.ExecuteAsync(CurrentActor, new RemindLate.Input(id, late), cancellationToken),
            reminded => Confirmed(Address.Rounds.Overview(id), Said(reminded)),
            () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostRepeatAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await repeat.ExecuteAsync(CurrentActor, new RepeatRound.Input(id), cancellationToken),
        repeated => Confirmed(Address.Rounds.Draft(repeated.RoundId), Said(repeated)),
        () => OnGetAsync(id, cancellationToken));

    private static string Said(RepeatRound.Repeated repeated) =>
        $"Đã soạn bản nháp theo đợt trước, {repeated.Units.Show()} đơn vị nhận. Hãy đọc lại lời công văn, hạn gửi rồi trình ký."
        + (repeated.LeftOut.Count > 0 ? $" Bỏ bảng tiêu chí đã hết hiệu lực: {string.Join("; ", repeated.LeftOut)}." : "");

    public async Task<IActionResult> OnPostCloseAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await close.ExecuteAsync(CurrentActor, new CloseRound.Input(id), cancellationToken),
        _ => Confirmed(Address.Rounds.Overview(id), "Đã đóng đợt báo cáo."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostReopenAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await reopen.ExecuteAsync(CurrentActor, new ReopenRound.Input(id), cancellationToken),
        _ => Confirmed(Address.Rounds.Overview(id), "Đã mở lại đợt báo cáo."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostWithdrawAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await withdraw.ExecuteAsync(CurrentActor, new WithdrawRound.Input(id, Reason), cancellationToken),
        withdrawn => Confirmed(Address.Rounds.Overview(id), $"Đã thu hồi công văn, báo tới {withdrawn.Units.Show()} đơn vị."),
        () => OnGetAsync(id, cancellationToken));

    private async Task<IActionResult> ExportAsync(
        RoundId id, string contentType, string extension, Func<ExportTable, Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var outcome = await export.ReadAsync(CurrentActor, new ExportRound.Input(id, Filter), cancellationToken);
        if (outcome is not Outcome<ExportTable>.Done(var table))
        {
            return Show(outcome, _ => { });
        }

        Response.ContentType = contentType;
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment")
        {
            FileName = $"tinh-hinh-bao-cao.{extension}",
            FileNameStar = $"{table.Name}.{extension}",
        }.ToString();
        await write(table, Response.Body, cancellationToken);
        return new EmptyResult();
    }

    private Counter Of(string text, int count, string tone, UnitStatus? status) => new(
        text, count, tone, Address.Rounds.Overview(View.Round.Id, status), Status == status);

    private static string Said(RemindLate.Reminded reminded) => (reminded.Units, reminded.Skipped) switch
    {
        (0, 0) => "Không có đơn vị nào cần nhắc.",
        (0, var skipped) => $"{skipped.Show()} đơn vị vừa được nhắc trong một giờ qua nên không nhắc lại.",
        (var units, 0) => $"Đã nhắc {units.Show()} đơn vị.",
        var (units, skipped) => $"Đã nhắc {units.Show()} đơn vị; {skipped.Show()} đơn vị vừa được nhắc trong một giờ qua nên không nhắc lại.",
    };
}
