using Danchu.Core.Accounts;

namespace Danchu.Web.Pages.Account;

/// <summary>Tài khoản của tôi: the person's own roles.</summary>
public sealed class IndexModel(ListMemberships listMemberships) : DanchuPage
{
    public IReadOnlyList<MembershipRow> Memberships { get; private set; } = [];

    public IReadOnlyList<WaitingRole> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Memberships = await listMemberships.ReadAsync(CurrentActor.PersonId, cancellationToken);
        Waiting = await listMemberships.WaitingAsync(CurrentActor, cancellationToken);
    }
}
