using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Notices;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Verification;

/// <summary>
/// Verifies one kind of what is kept and keeps what was found. A difference is told to the administrators at the top and stands in the security records.
/// It changes nothing of the record, so it has no line of history.
/// </summary>
public sealed class RunVerification(DanchuDatabase database, VerifyKind verify, WriteRecord record, Notify notify, TimeProvider clock)
{
    public sealed record Input(VerificationKind Kind, VerificationOccasion Occasion, Guid? AskedBy = null);

    /// <param name="part">Told before each part of the documents, from 0.</param>
    public async Task<VerificationResult> ExecuteAsync(Input input, Func<int, Task>? part = null, CancellationToken cancellationToken = default)
    {
        var id = await BeginAsync(input, cancellationToken);
        try
        {
            var result = await verify.ReadAsync(input.Kind, part, cancellationToken);
            await EndAsync(id, result, "", cancellationToken);
            if (!result.Holds)
            {
                await TellAsync(input, result, cancellationToken);
            }

            return result;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            // Kept for the administrators' page; what to do about it is the caller's.
            await EndAsync(id, new VerificationResult(0, 0, []), Cut(failed.Message), CancellationToken.None);
            throw;
        }
    }

    private async Task<Guid> BeginAsync(Input input, CancellationToken cancellationToken)
    {
        var (id, kind, occasion, now) = (Guid.CreateVersion7(), input.Kind.ToString(), input.Occasion.ToString(), clock.GetUtcNow());
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO verification_runs (id, kind, occasion, asked_by, started_at, ended_at, examined, differences, unrecorded, found, failure)
            VALUES ({id}, {kind}, {occasion}, {input.AskedBy}, {now}, NULL, 0, 0, 0, ARRAY[]::text[], '')
            """,
            cancellationToken);
        return id;
    }

    private Task<int> EndAsync(Guid id, VerificationResult result, string failure, CancellationToken cancellationToken)
    {
        var (now, found) = (clock.GetUtcNow(), result.Found.Take(VerificationRun.FoundLimit).Select(Cut).ToArray());
        return database.Database.ExecuteSqlAsync(
            $"""
            UPDATE verification_runs SET ended_at = {now}, examined = {result.Examined}, differences = {result.Differences}, unrecorded = {result.Unrecorded},
                found = {found}, failure = {failure}
            WHERE id = {id}
            """,
            cancellationToken);
    }

    private async Task TellAsync(Input input, VerificationResult result, CancellationToken cancellationToken)
    {
        var (number, kind) = (result.Differences.ToString(CultureInfo.InvariantCulture), input.Kind.Label());
        await record.OfAsync(
            Actor.System, SecurityRecordKind.VerificationFailed, concerned: null, organisation: null, $"{kind}: {number} sai lệch", cancellationToken);
        await notify.VerificationAsync($"Kiểm tra dữ liệu ngày {clock.Today().Short()}: {kind} có {number} sai lệch.", cancellationToken);
    }

    private static string Cut(string text) => text.Length <= VerificationRun.TextLimit ? text : text[..(VerificationRun.TextLimit - 1)] + '…';
}
