using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>Vai trò chờ xác nhận: what one administrator proposed and another decides on.</summary>
public sealed class WaitingModel(ListWaitingRoles listWaiting, ConfirmMembership confirm, DeclineMembership decline) : DanchuPage
{
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<WaitingRole> List { get; private set; } = new([], 0, 1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await listWaiting.ReadAsync(CurrentActor, PageNumber, cancellationToken), list => List = list);

    public async Task<IActionResult> OnPostConfirmAsync(Guid[] ids, CancellationToken cancellationToken) => await AnswerAsync(
        await confirm.ExecuteAsync(CurrentActor, new ConfirmMembership.Input(ids), cancellationToken),
        count => Confirmed(Address.People.Waiting(), $"Đã xác nhận {count.Show()} vai trò; có hiệu lực ngay."),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancellationToken) => await AnswerAsync(
        await decline.ExecuteAsync(CurrentActor, id, cancellationToken),
        _ => Confirmed(Address.People.Waiting(), "Vai trò này không được xác nhận."),
        () => OnGetAsync(cancellationToken));
}
