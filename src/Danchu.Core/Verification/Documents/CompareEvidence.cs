using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>
/// Evidence and files at entries: contents against the hash they are kept by; and what lies at each scorecard against what history says was added and removed.
/// </summary>
internal static class CompareEvidence
{
    private const string Contents =
        """
        SELECT coalesce(f.hash, i.file_hash), coalesce(i.names, ''), i.file_hash IS NOT NULL, f.size, f.content
        FROM stored_files f
        FULL JOIN (
            SELECT file_hash, string_agg(DISTINCT name, ', ') AS names
            FROM (SELECT file_hash, name FROM evidence_items WHERE file_hash IS NOT NULL UNION ALL SELECT file_hash, name FROM entry_files) AS used
            GROUP BY file_hash) i
            ON i.file_hash = f.hash
        """;

    private const string Scorecards =
        """
        SELECT coalesce(e.scorecard_id, h.subject_id), coalesce(o.name, ''), e.names, e.hashes, e.criteria, h.operations, h.old, h.new
        FROM (
            SELECT i.scorecard_id, array_agg(i.name ORDER BY i.id) AS names, array_agg(coalesce(i.file_hash, '') ORDER BY i.id) AS hashes,
                array_agg(coalesce(u.criterion, '') ORDER BY i.id) AS criteria
            FROM evidence_items i LEFT JOIN evidence_uses u ON u.evidence_id = i.id GROUP BY i.scorecard_id) e
        FULL JOIN (
            SELECT subject_id, array_agg(operation ORDER BY at, sequence) AS operations, array_agg(coalesce(old, '') ORDER BY at, sequence) AS old,
                array_agg(coalesce(new, '') ORDER BY at, sequence) AS new
            FROM history WHERE subject_kind = 'scorecard' AND operation IN ('AddEvidence', 'UseEvidence', 'RemoveEvidence') GROUP BY subject_id) h
            ON h.subject_id = e.scorecard_id
        LEFT JOIN scorecards c ON c.id = coalesce(e.scorecard_id, h.subject_id)
        LEFT JOIN organisations o ON o.id = c.organisation_id
        """;

    public static async Task ReadAsync(NpgsqlConnection connection, DifferenceList differences, CancellationToken cancellationToken)
    {
        await connection.EachRowAsync(Contents, reader => CompareContentAsync(reader, differences, cancellationToken), cancellationToken);
        await connection.EachRowAsync(Scorecards, reader => CompareScorecardAsync(reader, differences, cancellationToken), cancellationToken);
    }

    private static async Task CompareContentAsync(NpgsqlDataReader reader, DifferenceList differences, CancellationToken cancellationToken)
    {
        differences.Examined++;
        var (kept, names, used) = (reader.GetString(0), reader.GetString(1), reader.GetBoolean(2));
        var place = $"Tệp {(names.Length > 0 ? $"“{names}”" : "")} (mã băm {kept})";
        var size = await reader.ValueAsync<int?>(3, cancellationToken);
        if (await reader.HashAsync(4, cancellationToken) is not { } hash)
        {
            differences.Add(place, "nội dung đã bị xóa.");
        }
        else if (!string.Equals(hash, kept, StringComparison.Ordinal))
        {
            differences.Add(place, "nội dung không khớp mã băm: đã bị sửa.");
        }
        else if (!used)
        {
            differences.Add(place, $"nội dung {size} byte không thuộc phiếu chấm điểm, mục ghi sổ nào.");
        }
    }

    private static async Task CompareScorecardAsync(NpgsqlDataReader reader, DifferenceList differences, CancellationToken cancellationToken)
    {
        var place = $"Phiếu chấm điểm của {(reader.GetGuid(0), reader.GetString(1)) switch { var (id, unit) => $"{unit} (mã {id})" }}";
        var (names, hashes, criteria) = (await TextsAsync(2), await TextsAsync(3), await TextsAsync(4));
        var (operations, old, added) = (await TextsAsync(5), await TextsAsync(6), await TextsAsync(7));
        var told = new ToldEvidence();
        foreach (var (index, operation) in operations.Index())
        {
            told.Follow(operation, RecordedValues.Of(old[index]), RecordedValues.Of(added[index]));
        }

        var kept = names.Select((name, index) => (Key: hashes[index].Length > 0 ? hashes[index] : name, Criterion: criteria[index])).ToHashSet();
        differences.Unrecorded += told.Unclear;
        foreach (var (key, criterion) in told.Uses.Except(kept))
        {
            differences.Add(place, $"tài liệu minh chứng “{told.NameOf(key)}” của tiêu chí {criterion} đã bị xóa.");
        }

        foreach (var (key, criterion) in kept.Except(told.Uses).Where(use => !told.MayBe(use.Key)))
        {
            differences.Add(place, $"tài liệu minh chứng “{names[IndexOf(key)]}” của tiêu chí {criterion} không có trong lịch sử.");
        }

        int IndexOf(string key) =>
            Enumerable.Range(0, names.Length).First(i => string.Equals(hashes[i].Length > 0 ? hashes[i] : names[i], key, StringComparison.Ordinal));

        async Task<string[]> TextsAsync(int column) => await reader.ValueAsync<string[]>(column, cancellationToken) ?? [];
    }
}
