using System.Globalization;
using Danchu.Core.Identifiers;
using Danchu.Core.Proposals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Proposals;

/// <summary>Kiến nghị gửi đến: what a body has to answer, overdue first, and what it answered or handed on.</summary>
public sealed class ReceivedModel(ListReceivedProposals listReceived) : DanchuPage
{
    public static IReadOnlyList<SelectListItem> States { get; } =
    [
        new("Chờ trả lời", nameof(ListReceivedProposals.Which.Open)), new("Quá hạn trả lời", nameof(ListReceivedProposals.Which.Late)),
        new("Đã trả lời", nameof(ListReceivedProposals.Which.Answered)), new("Đã chuyển nơi khác", nameof(ListReceivedProposals.Which.PassedOn)),
        new("Tất cả", nameof(ListReceivedProposals.Which.All)),
    ];

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Body { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Words of the name of who proposes.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>As typed; what is no number asks nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Days { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListReceivedProposals.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var which = Enum.TryParse<ListReceivedProposals.Which>(State, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : default;
        State = which.ToString();
        int? days = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
        return Show(
            await listReceived.ReadAsync(CurrentActor, Body, new(which, Search, From, days, Number), cancellationToken), view => View = view);
    }
}
