using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.FollowUp.Records;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Account;

/// <summary>Nhật ký an ninh của tôi: what was done or tried with one's own account.</summary>
public sealed class RecordsModel(ListOwnRecords list) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public RecordPage List { get; private set; } = new([], null);

    /// <summary>The page of older records; null when there is none.</summary>
    public string? Older => List.Next is { } next ? Address.Account.Records(next.ToString(CultureInfo.InvariantCulture)) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await list.ReadAsync(CurrentActor, Before, cancellationToken), page => List = page);
}
