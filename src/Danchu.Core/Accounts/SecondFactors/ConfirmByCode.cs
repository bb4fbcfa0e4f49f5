using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// Asked again at a deed that binds the unit: whoever has a second factor confirms it by a fresh code, whoever must have one and has none is refused. The deed
/// calls it before its change begins, so that it is asked whatever the way to the deed.
/// </summary>
public sealed class ConfirmByCode(DanchuDatabase database, CheckCode checkCode, TimeProvider clock)
{
    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, string? code, CancellationToken cancellationToken = default)
    {
        var roles = actor.Memberships.Select(m => m.Role).Distinct().ToList();
        var signer = await database.Users.Where(p => p.Id == actor.PersonId)
            .Select(p => new
            {
                p.TwoFactorEnabled,
                From = database.SecondFactorDemands.Where(d => roles.Contains(d.Role)).Min(d => (DateOnly?)d.From),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (signer is { TwoFactorEnabled: true })
        {
            return await checkCode.ExecuteAsync(actor.PersonId, code, cancellationToken);
        }

        return signer?.From <= clock.Today()
            ? new Refusal("Vai trò của bạn phải bật xác thực hai lớp trước: mở Tài khoản của tôi, mục Xác thực hai lớp.", CheckCode.Field)
            : default(Done);
    }
}
