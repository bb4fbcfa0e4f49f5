using Danchu.Core.Addresses;
using Danchu.Core.Jobs;
using Danchu.Core.Verification;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Verification;

/// <summary>Kiểm tra dữ liệu: what the last verifications found, and a button for one more.</summary>
public sealed class IndexModel(ShowVerification show, AskForVerification ask) : DanchuPage
{
    public ShowVerification.View View { get; private set; } = null!;

    public static StateTag TagOf(VerificationRun run) => run switch
    {
        { Failure.Length: > 0 } => new("Không kiểm tra được", "red"),
        { EndedAt: null } => new("Đang chạy hoặc bị dừng", "grey"),
        { Differences: 0 } => new("Không có sai lệch", "green"),
        _ => new($"{run.Differences.Show()} sai lệch", "red"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await show.ReadAsync(CurrentActor, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await ask.ExecuteAsync(CurrentActor, cancellationToken), id => LocalRedirect(Address.Jobs.Overview(id)), () => OnGetAsync(cancellationToken));
}
