using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>
/// Attached signed files: bytes against their hash, and what lies at each report against what history says was attached. What is withdrawn or replaced stays
/// kept, so nothing ever leaves.
/// </summary>
internal static class CompareAttachments
{
    private const string Contents =
        """
        SELECT f.id, f.file_name, coalesce(r.symbol, ''), f.hash, f.content
        FROM signed_files f LEFT JOIN reports r ON r.id = f.report_id
        """;

    // Whatever is done to attached files is named so: "AttachSignedFile" and what puts another in the place of one.
    private const string Reports =
        """
        SELECT coalesce(f.report_id, h.subject_id), coalesce(r.symbol, ''), coalesce(o.name, ''), f.hashes, h.new
        FROM (SELECT report_id, array_agg(hash) AS hashes FROM signed_files GROUP BY report_id) f
        FULL JOIN (
            SELECT subject_id, array_agg(coalesce(new, '')) AS new
            FROM history WHERE subject_kind = 'report' AND operation LIKE '%SignedFile' GROUP BY subject_id) h ON h.subject_id = f.report_id
        LEFT JOIN reports r ON r.id = coalesce(f.report_id, h.subject_id)
        LEFT JOIN assignments a ON a.id = r.assignment_id
        LEFT JOIN organisations o ON o.id = a.organisation_id
        """;

    public static async Task ReadAsync(NpgsqlConnection connection, DifferenceList differences, CancellationToken cancellationToken)
    {
        await connection.EachRowAsync(Contents, reader => CompareContentAsync(reader, differences, cancellationToken), cancellationToken);
        await connection.EachRowAsync(Reports, reader => CompareReportAsync(reader, differences, cancellationToken), cancellationToken);
    }

    private static async Task CompareContentAsync(NpgsqlDataReader reader, DifferenceList differences, CancellationToken cancellationToken)
    {
        differences.Examined++;
        var (id, name, symbol, kept) = (reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        if (!string.Equals(await reader.HashAsync(4, cancellationToken), kept, StringComparison.Ordinal))
        {
            differences.Add($"Tệp đính kèm “{name}” của báo cáo số {symbol} (mã {id})", "nội dung không khớp mã băm đang giữ: đã bị sửa.");
        }
    }

    private static async Task CompareReportAsync(NpgsqlDataReader reader, DifferenceList differences, CancellationToken cancellationToken)
    {
        var (id, symbol, unit) = (reader.GetGuid(0), reader.GetString(1), reader.GetString(2));
        var kept = await reader.ValueAsync<string[]>(3, cancellationToken) ?? [];
        var told = (await reader.ValueAsync<string[]>(4, cancellationToken) ?? []).Select(line => RecordedValues.Of(line)?["Hash"]).OfType<string>();
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(kept, +1);
        Count(told, -1);
        var place = $"Báo cáo số {symbol} của {unit} (mã {id})";
        foreach (var (hash, more) in balance.Where(b => b.Value != 0))
        {
            differences.Add(place, more < 0 ? $"tệp đính kèm có mã băm {hash} đã bị xóa." : $"tệp đính kèm có mã băm {hash} không có trong lịch sử.");
        }

        void Count(IEnumerable<string> hashes, int step)
        {
            foreach (var hash in hashes)
            {
                balance[hash] = balance.GetValueOrDefault(hash) + step;
            }
        }
    }
}
