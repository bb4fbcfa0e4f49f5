using Danchu.Core.Addresses;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Entries;

/// <summary>One entry: what it says, what belongs to it; to be corrected, struck out or brought back.</summary>
public sealed class OverviewModel(ShowEntry showEntry, StrikeEntry strikeEntry) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public EntryId Id { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty(Name = "Input.Reason")]
    public string Reason { get; set; } = "";

    public ShowEntry.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showEntry.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);

    public Task<IActionResult> OnPostStrikeAsync(CancellationToken cancellationToken) => StrikeAsync(Reason, "Đã gạch bỏ mục này.", cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken) => StrikeAsync(null, "Đã khôi phục mục này.", cancellationToken);

    private async Task<IActionResult> StrikeAsync(string? reason, string done, CancellationToken cancellationToken)
    {
        Outcome<EntryId> outcome = await strikeEntry.ExecuteAsync(CurrentActor, new(Id, Revision, reason), cancellationToken);
        return await AnswerAsync(outcome, id => Confirmed(Address.Entries.Overview(id), done), () => OnGetAsync(cancellationToken));
    }
}
