using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Xem văn bản: the report as it will be printed.</summary>
public sealed class PreviewModel(ShowAssignment read) : DanchuPage
{
    public ShowAssignment.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
}
