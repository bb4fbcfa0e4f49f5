using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Changes;

/// <summary>Adds lines to the chains of organisations: the last step of a change (<see cref="MakeChange"/>), within its transaction.</summary>
public sealed class RecordHistory(DanchuDatabase database, TimeProvider clock)
{
    internal async Task AppendAsync(IReadOnlyList<RecordedLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var heads = await LockHeadsAsync([.. lines.Select(line => line.Organisation.Value).Distinct()], cancellationToken);
        foreach (var line in lines)
        {
            Append(heads[line.Organisation], line);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private void Append(HistoryHead head, RecordedLine recorded)
    {
        var line = Sealed(new HistoryLine
        {
            OrganisationId = recorded.Organisation,
            Sequence = head.Sequence + 1,
            At = ToMicroseconds(clock.GetUtcNow()),
            PersonId = recorded.Actor.IsSystem ? null : recorded.Actor.PersonId,
            PersonName = recorded.Actor.Name,
            Operation = recorded.Operation,
            SubjectKind = recorded.Subject.Kind,
            SubjectId = recorded.Subject.Id,
            Old = recorded.Before,
            New = recorded.After,
            PreviousHash = head.Hash,
            Hash = "",
        });
        database.History.Add(line);
        head.Sequence = line.Sequence;
        head.Hash = line.Hash;
    }

    // In the order of their ids: two changes that both write into the same chains never wait for each other crosswise.
    private async Task<Dictionary<OrganisationId, HistoryHead>> LockHeadsAsync(Guid[] organisations, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO history_heads (organisation_id, sequence, hash)
            SELECT id, 0, '' FROM unnest({organisations}) AS o (id) ORDER BY id
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

        // A head read earlier in this context may be stale; the locked row is the truth.
        foreach (var known in database.ChangeTracker.Entries<HistoryHead>().ToList())
        {
            known.State = EntityState.Detached;
        }

        return await database.HistoryHeads
            .FromSql($"SELECT * FROM history_heads WHERE organisation_id = ANY({organisations}) ORDER BY organisation_id FOR UPDATE")
            .ToDictionaryAsync(head => head.OrganisationId, cancellationToken);
    }

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
