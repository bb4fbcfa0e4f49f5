using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// Whether a code is the person's: of their app, or one of their recovery codes. Each attempt is counted for good before the code is looked at, slower and
/// slower, on whichever node; a code that was accepted is never accepted again, however many come at once.
/// </summary>
public sealed class CheckCode(DanchuDatabase database, ProtectSecret secrets, WriteRecord records, TimeProvider clock)
{
    /// <summary>The field a refusal is about.</summary>
    public const string Field = "Code";

    // Three attempts need not wait for each other; then 4 seconds, 8, 16 … up to a quarter of an hour: at most a hundred guesses of a million a day.
    private const int FreeAttempts = 3;
    private const int LongestWait = 900;

    // Steps of 30 seconds, and as long as no wait is: beyond that the clock went back.
    private const long FarAhead = 40;
    private static readonly TimeSpan ClockWentBack = TimeSpan.FromMinutes(20);

    public async Task<Outcome<Done>> ExecuteAsync(Guid personId, string? typed, CancellationToken cancellationToken = default)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("An attempt is counted for good: before the change it is asked for, not within.");
        }

        var code = TypedCode.Of(typed);
        if (TypedCode.Refuse(code, Field) is { } refusal)
        {
            return refusal;
        }

        if (!secrets.HasKeys)
        {
            return new Refusal("Mã xác thực chỉ kiểm tra được trên trang web: hãy thực hiện việc này ở đó.", Field);
        }

        return await CountAsync(personId, cancellationToken) is { } factor
            ? await LookAsync(personId, factor, code, cancellationToken)
            : await SlowAsync(personId, cancellationToken);
    }

    // A time further ahead than any wait, or a step of far ahead, was written by a clock that has been set back since: nobody waits for that.
    // The row is locked by its own counting: of many at once each sees what the one before it counted.
    private async Task<Factor?> CountAsync(Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var counted = await database.Database.SqlQuery<Factor>($"""
            UPDATE second_factors f SET
                attempts = f.attempts + 1,
                next_attempt_at = {now} + interval '1 second'
                    * CASE WHEN f.attempts + 1 < {FreeAttempts} THEN 0 ELSE least({LongestWait}, 2 ^ least(f.attempts, 20)) END
            FROM people p
            WHERE f.person_id = {personId} AND f.secret IS NOT NULL
                AND (f.next_attempt_at <= {now} OR f.next_attempt_at > {now + ClockWentBack}) AND p.id = f.person_id AND NOT p.disabled
            RETURNING f.secret AS "Secret", p.user_name AS "UserName"
            """).ToListAsync(cancellationToken);
        return counted.SingleOrDefault();
    }

    private async Task<Outcome<Done>> LookAsync(Guid personId, Factor factor, string code, CancellationToken cancellationToken)
    {
        var refusal = code.Length == TimeCode.Length
            ? await TryTimeCodeAsync(personId, factor, code, cancellationToken)
            : await TryRecoveryCodeAsync(personId, factor, code, cancellationToken);
        if (refusal is null)
        {
            return default(Done);
        }

        await records.OfNobodyAsync(SecurityRecordKind.SecondFactorFailed, factor.UserName, personId, "", cancellationToken);
        return refusal;
    }

    private async Task<Refusal?> TryTimeCodeAsync(Guid personId, Factor factor, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (secrets.Open(personId, factor.Secret) is not { } secret)
        {
            return new Refusal("Máy chủ không còn đọc được mã bí mật: hãy dùng mã dự phòng hoặc đề nghị người quản trị gỡ xác thực hai lớp.", Field);
        }

        if (TimeCode.StepOf(secret, code, now) is not { } step)
        {
            return new Refusal("Mã xác thực không đúng.", Field);
        }

        var taken = await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE second_factors SET last_step = {step}, attempts = 0, next_attempt_at = {now}
            WHERE person_id = {personId} AND secret = {factor.Secret} AND (last_step < {step} OR last_step > {step + FarAhead})
            """,
            cancellationToken);
        return taken == 1 ? null : new Refusal("Mã này đã được dùng. Hãy chờ ứng dụng hiện mã tiếp theo (không quá 30 giây).", Field);
    }

    private async Task<Refusal?> TryRecoveryCodeAsync(Guid personId, Factor factor, string code, CancellationToken cancellationToken)
    {
        var (hash, now) = (RecoveryCode.HashOf(personId, code), clock.GetUtcNow());
        var taken = await database.Database.ExecuteSqlAsync(
            $"UPDATE recovery_codes SET used_at = {now} WHERE person_id = {personId} AND hash = {hash} AND used_at IS NULL", cancellationToken);
        if (taken == 0)
        {
            return new Refusal("Mã dự phòng không đúng hoặc đã được dùng.", Field);
        }

        await database.Database.ExecuteSqlAsync(
            $"UPDATE second_factors SET attempts = 0, next_attempt_at = {now} WHERE person_id = {personId}", cancellationToken);
        await records.OfNobodyAsync(SecurityRecordKind.RecoveryCodeUsed, factor.UserName, personId, "", cancellationToken);
        return null;
    }

    private async Task<Outcome<Done>> SlowAsync(Guid personId, CancellationToken cancellationToken)
    {
        var found = await (from f in database.SecondFactors
                           join p in database.Users on f.PersonId equals p.Id
                           where f.PersonId == personId && f.Secret != null && !p.Disabled
                           select new { f.NextAttemptAt, p.UserName }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new Refusal("Tài khoản này không dùng mã xác thực. Hãy đăng nhập lại.", Field);
        }

        await records.OfNobodyAsync(SecurityRecordKind.SignInSlowed, found.UserName ?? "", personId, "mã xác thực", cancellationToken);
        var wait = Math.Max(1, (int)Math.Ceiling((found.NextAttemptAt - clock.GetUtcNow()).TotalSeconds));
        return new Refusal($"Đã nhập sai nhiều lần: mã chưa được xem. Hãy thử lại sau {InWords(wait)}.", Field);
    }

    private static string InWords(int seconds) => seconds < 60 ? $"{seconds} giây" : $"{(seconds + 59) / 60} phút";

    private sealed record Factor(string Secret, string UserName);
}
