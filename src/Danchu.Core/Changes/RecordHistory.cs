using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Changes;

/// <summary>
/// Adds one line to an organisation's chain inside the operation's own transaction: no change without a line, no line without a change.
/// </summary>
public sealed class RecordHistory(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="organisation">Whose chain it belongs to: the unit whose data changed.</param>
    /// <param name="operation">The operation's class name.</param>
    /// <param name="subject">Kind and id of what it was about.</param>
    /// <param name="before">Old values, serialised to JSON, or null.</param>
    /// <param name="after">New values.</param>
    public async Task AppendAsync(
        Actor actor,
        OrganisationId organisation,
        string operation,
        (string Kind, Guid Id) subject,
        object? before,
        object? after,
        CancellationToken cancellationToken = default)
    {
        if (database.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("History is recorded inside the transaction of the operation it records.");
        }

        var head = await LockHeadAsync(organisation, cancellationToken);
        var line = Sealed(new HistoryLine
        {
            OrganisationId = organisation,
            Sequence = head.Sequence + 1,
            At = ToMicroseconds(clock.GetUtcNow()),
            PersonId = actor.IsSystem ? null : actor.PersonId,
            PersonName = actor.Name,
            Operation = operation,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            Old = Json(before),
            New = Json(after),
            PreviousHash = head.Hash,
            Hash = "",
        });
        database.History.Add(line);
        head.Sequence = line.Sequence;
        head.Hash = line.Hash;
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task<HistoryHead> LockHeadAsync(OrganisationId organisation, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"INSERT INTO history_heads (organisation_id, sequence, hash) VALUES ({organisation.Value}, 0, '') ON CONFLICT DO NOTHING",
            cancellationToken);
        var head = await database.HistoryHeads
            .FromSql($"SELECT * FROM history_heads WHERE organisation_id = {organisation.Value} FOR UPDATE")
            .SingleAsync(cancellationToken);

        // A head read earlier in this context may be stale; the locked row is the truth.
        await database.Entry(head).ReloadAsync(cancellationToken);
        return head;
    }

    private static string? Json(object? values) => values is null ? null : JsonSerializer.Serialize(values, values.GetType(), JsonColumn.Options);

    private static DateTimeOffset ToMicroseconds(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % 10), TimeSpan.Zero);

    private static HistoryLine Sealed(HistoryLine line) => new()
    {
        OrganisationId = line.OrganisationId,
        Sequence = line.Sequence,
        At = line.At,
        PersonId = line.PersonId,
        PersonName = line.PersonName,
        Operation = line.Operation,
        SubjectKind = line.SubjectKind,
        SubjectId = line.SubjectId,
        Old = line.Old,
        New = line.New,
        PreviousHash = line.PreviousHash,
        Hash = HashOf(line),
    };

    /// <summary>SHA-256 over all fields but the hash itself, each preceded by its length so that no two lines read alike; lower-case hex.</summary>
    internal static string HashOf(HistoryLine line)
    {
        string?[] fields =
        [
            line.OrganisationId.ToString(), Invariant(line.Sequence), Invariant(line.At.UtcTicks), line.PersonId?.ToString(), line.PersonName,
            line.Operation, line.SubjectKind, line.SubjectId.ToString(), line.Old, line.New, line.PreviousHash,
        ];
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(field is null ? "-" : Invariant(field.Length)).Append(':').Append(field).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
