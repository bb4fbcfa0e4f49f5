using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Records;

/// <summary>
/// Tells a person what the security records say of their account: a password or a second factor changed, a role given or taken, a sign-in from an address
/// they never used. Written with the record or not at all.
/// </summary>
public sealed class TellConcerned(DanchuDatabase database, Notify notify, Origin origin, TimeProvider clock)
{
    private const string IfNotYou = "Nếu không phải bạn, hãy báo ngay người quản trị.";

    internal async Task TellAsync(Actor actor, SecurityRecordKind kind, Guid concerned, string detail, CancellationToken cancellationToken)
    {
        if (concerned == Guid.Empty || (kind == SecurityRecordKind.SignedIn && !await IsNewAddressAsync(concerned, cancellationToken)))
        {
            return;
        }

        if (Words(actor, kind, concerned == actor.PersonId, detail) is { } words)
        {
            await notify.AccountAsync(concerned, words, cancellationToken);
        }
    }

    private string? Words(Actor actor, SecurityRecordKind kind, bool oneself, string detail)
    {
        var when = clock.GetUtcNow().ToVietnam().ToString("HH:mm 'ngày' dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        var from = origin.Address.Length > 0 ? $" từ địa chỉ {origin.Address}" : "";
        return kind switch
        {
            SecurityRecordKind.PasswordReset => $"Mật khẩu của bạn được {actor.Name} cấp lại lúc {when}. {IfNotYou}",
            SecurityRecordKind.PasswordChanged => $"Mật khẩu của bạn được đổi lúc {when}{from}. {IfNotYou}",
            SecurityRecordKind.SecondFactorOn => $"Xác thực hai lớp của bạn được bật lúc {when}{from}. {IfNotYou}",
            SecurityRecordKind.SecondFactorOff => $"Xác thực hai lớp của bạn bị tắt lúc {when}{(oneself ? from : $" bởi {actor.Name}")}. {IfNotYou}",
            SecurityRecordKind.PersonEnabled => $"Tài khoản của bạn được {actor.Name} mở lại lúc {when}.",
            SecurityRecordKind.RoleGiven => $"{actor.Name} giao vai trò cho bạn lúc {when}: {detail}.",
            SecurityRecordKind.RoleProposed => $"{actor.Name} đề nghị giao vai trò cho bạn lúc {when}, chờ xác nhận: {detail}.",
            SecurityRecordKind.RoleTaken => $"{actor.Name} thu vai trò của bạn lúc {when}: {detail}.",
            SecurityRecordKind.KeyMade => $"{actor.Name} cấp khóa truy cập thay mặt tài khoản của bạn lúc {when}: {detail}. {IfNotYou}",
            SecurityRecordKind.KeyRevoked => $"{actor.Name} thu khóa truy cập của tài khoản bạn lúc {when}: {detail}.",
            SecurityRecordKind.RoleDeclined => $"Vai trò dự kiến giao cho bạn không được xác nhận lúc {when}: {detail}.",
            SecurityRecordKind.SignedIn => $"Tài khoản của bạn đăng nhập lúc {when} từ địa chỉ chưa từng dùng: {origin.Address}. {IfNotYou}",
            _ => null,
        };
    }

    // The record of this sign-in stands already; a first sign-in ever is news to nobody.
    private async Task<bool> IsNewAddressAsync(Guid person, CancellationToken cancellationToken)
    {
        if (origin.Address.Length == 0)
        {
            return false;
        }

        var address = origin.Address;
        var counted = await database.SecurityRecords.Where(r => r.ConcernedId == person && r.Kind == SecurityRecordKind.SignedIn).GroupBy(r => 1)
            .Select(g => new { All = g.Count(), Here = g.Count(r => r.Address == address) }).FirstOrDefaultAsync(cancellationToken);
        return counted is { Here: 1, All: > 1 };
    }
}
