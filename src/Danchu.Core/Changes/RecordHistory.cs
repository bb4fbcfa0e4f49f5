using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Danchu.Core.Changes;

/// <summary>Adds lines to the chains of organisations: the last step of a change (<see cref="MakeChange"/>), within its transaction.</summary>
public sealed class RecordHistory(DanchuDatabase database, TimeProvider clock)
{
    // From here on one COPY costs less than an INSERT each.
    private const int Many = 500;

    internal async Task AppendAsync(IReadOnlyList<RecordedLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var heads = await LockHeadsAsync([.. lines.Select(line => line.Organisation.Value).Distinct()], cancellationToken);
        var written = lines.Select(line => Append(heads[line.Organisation], line)).ToList();
        if (written.Count < Many)
        {
            database.History.AddRange(written);
        }
        else
        {
            await CopyAsync(written, cancellationToken);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    // Of a change that concerns a whole province.
    private Task CopyAsync(List<HistoryLine> written, CancellationToken cancellationToken) => database.CopyInAsync(
        """
        history (organisation_id, sequence, at, person_id, person_name, operation, subject_kind, subject_id, old, new, previous_hash, hash)
        """,
        written,
        line =>
        [
            (line.OrganisationId.Value, NpgsqlDbType.Uuid), (line.Sequence, NpgsqlDbType.Bigint), (line.At.UtcDateTime, NpgsqlDbType.TimestampTz),
            (line.PersonId, NpgsqlDbType.Uuid), (line.PersonName, NpgsqlDbType.Text), (line.Operation, NpgsqlDbType.Text),
            (line.SubjectKind, NpgsqlDbType.Text), (line.SubjectId, NpgsqlDbType.Uuid), (line.Old, NpgsqlDbType.Text), (line.New, NpgsqlDbType.Text),
            (line.PreviousHash, NpgsqlDbType.Text), (line.Hash, NpgsqlDbType.Text),
        ],
        cancellationToken);

    private HistoryLine Append(HistoryHead head, RecordedLine recorded)
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
        head.Sequence = line.Sequence;
        head.Hash = line.Hash;
        return line;
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
