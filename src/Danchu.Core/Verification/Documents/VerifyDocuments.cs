using System.Data;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>
/// Recomputes every frozen document from its bytes (signed reports, request letters, attachments, evidence) and holds hash, number and signer against the
/// history: what was changed, taken out or put in is named. All is read as of one moment, a row at a time. There must be no difference.
/// </summary>
public sealed class VerifyDocuments(DanchuDatabase database)
{
    /// <summary>Parts, for whoever shows how far it is.</summary>
    public const int Parts = 5;

    /// <param name="begin">Told before each part, from 0.</param>
    public async Task<VerificationResult> ExecuteAsync(Func<int, Task>? begin = null, CancellationToken cancellationToken = default)
    {
        await using var moment = await database.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        var differences = new DifferenceList();
        Func<NpgsqlConnection, DifferenceList, CancellationToken, Task>[] parts =
            [CompareReports.ReadAsync, CompareLoadedReports.ReadAsync, CompareLetters.ReadAsync, CompareAttachments.ReadAsync, CompareEvidence.ReadAsync];
        foreach (var (index, part) in parts.Index())
        {
            await (begin?.Invoke(index) ?? Task.CompletedTask);
            await part(connection, differences, cancellationToken);
        }

        return differences.ToResult();
    }
}
