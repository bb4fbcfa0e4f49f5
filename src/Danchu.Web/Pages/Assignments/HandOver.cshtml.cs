using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

public sealed class HandOverModel(ReadAssignment read, HandOver handOver) : DanchuPage
{
    public sealed record Form(bool AcceptGaps);

    public ReadAssignment.View View { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new(false);

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await handOver.ExecuteAsync(CurrentActor, new HandOver.Input(id, Input.AcceptGaps), cancellationToken),
        _ => Confirmed($"/assignments/{id}", "Đã trình ký. Người ký của đơn vị thấy báo cáo này ở trang đầu."),
        () => OnGetAsync(id, cancellationToken));
}
