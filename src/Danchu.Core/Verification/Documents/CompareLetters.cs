using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>
/// Request letters and their corrections: bytes, hash, number, day, and the letter as it stands on the screen, against the line of their issuing.
/// </summary>
internal static class CompareLetters
{
    private const string Statement =
        """
        SELECT coalesce(r.id, h.subject_id), coalesce(o.name, ''), r.id IS NOT NULL, h.subject_id IS NOT NULL, r.letter_symbol, r.letter_date, r.letter_hash,
            h.new, r.letter_html, r.letter_document
        FROM rounds r
        FULL JOIN (SELECT organisation_id, subject_id, new FROM history WHERE subject_kind = 'round' AND operation = 'IssueRound') h ON h.subject_id = r.id
        LEFT JOIN organisations o ON o.id = coalesce(r.issuer_id, h.organisation_id)
        WHERE h.subject_id IS NOT NULL OR r.state IN ('Issued', 'Closed', 'Withdrawn')
            OR r.letter_hash <> '' OR r.letter_symbol <> '' OR r.letter_document IS NOT NULL
        UNION ALL
        SELECT c.round_id, o.name, true, h.new IS NOT NULL, c.symbol, c.date, c.hash, h.new, c.html, c.document
        FROM letter_corrections c JOIN rounds r ON r.id = c.round_id JOIN organisations o ON o.id = r.issuer_id
        LEFT JOIN LATERAL (
            SELECT new FROM history WHERE operation = 'SignCorrection' AND subject_id = c.round_id AND strpos(new, c.hash) > 0 LIMIT 1) h ON true
        WHERE c.state = 'Issued'
        UNION ALL
        SELECT h.subject_id, coalesce(o.name, ''), false, true, '', NULL, '', h.new, '', NULL
        FROM history h LEFT JOIN organisations o ON o.id = h.organisation_id
        WHERE h.operation = 'SignCorrection'
            AND NOT EXISTS (SELECT 1 FROM letter_corrections c WHERE c.round_id = h.subject_id AND c.hash <> '' AND strpos(h.new, c.hash) > 0)
        """;

    public static Task ReadAsync(NpgsqlConnection connection, DifferenceList differences, CancellationToken cancellationToken) => connection.EachRowAsync(
        Statement, async reader => Compare(await RowAsync(reader, cancellationToken), differences), cancellationToken);

    private sealed record Row(Guid Id, string Unit, bool Kept, bool Recorded)
    {
        public required string Symbol { get; init; }

        public required DateOnly? Date { get; init; }

        public required string Hash { get; init; }

        public required RecordedValues? Line { get; init; }

        public required string OnScreen { get; init; }

        /// <summary>Of the bytes; null where the letter is gone.</summary>
        public required string? Content { get; init; }
    }

    private static async Task<Row> RowAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetBoolean(2), reader.GetBoolean(3))
    {
        Symbol = await reader.ValueAsync<string>(4, cancellationToken) ?? "",
        Date = await reader.ValueAsync<DateOnly?>(5, cancellationToken),
        Hash = await reader.ValueAsync<string>(6, cancellationToken) ?? "",
        Line = RecordedValues.Of(await reader.ValueAsync<string>(7, cancellationToken)),
        OnScreen = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await reader.ValueAsync<string>(8, cancellationToken) ?? ""))),
        Content = await reader.HashAsync(9, cancellationToken),
    };

    private static void Compare(Row row, DifferenceList differences)
    {
        differences.Examined++;
        var symbol = row.Symbol.Length > 0 ? row.Symbol : row.Line?["LetterSymbol"];
        var place = $"Công văn số {symbol} của {row.Unit} (đợt mã {row.Id})";
        foreach (var what in Faults(row))
        {
            differences.Add(place, what);
        }

        if (row is { Recorded: true, Line: { } line } && line["LetterTextHash"] is null)
        {
            differences.Unrecorded++;
        }
    }

    private static IEnumerable<string> Faults(Row row)
    {
        if (!row.Kept)
        {
            yield return "lịch sử ghi đã ban hành nhưng đợt báo cáo đã bị xóa.";
            yield break;
        }

        if (row.Content is null)
        {
            yield return "công văn đã ban hành đã bị xóa.";
        }
        else if (!Same(row.Content, row.Hash))
        {
            yield return "nội dung công văn không khớp mã băm đang giữ.";
        }

        if (row.Line is not { } line)
        {
            yield return row.Recorded ? "dòng lịch sử ban hành không đọc được." : "lịch sử không có dòng ban hành công văn này.";
            yield break;
        }

        if (row.Content is { } content && !Same(content, line["LetterHash"]))
        {
            yield return "nội dung công văn không khớp mã băm trong lịch sử: đã bị sửa sau khi ban hành.";
        }

        if (!Same(row.Hash, line["LetterHash"]))
        {
            yield return "mã băm đang giữ khác mã băm trong lịch sử.";
        }

        if (!Same(row.Symbol, line["LetterSymbol"]) || !Same(row.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line["LetterDate"]))
        {
            yield return $"số, ký hiệu hoặc ngày khác lịch sử ({line["LetterSymbol"]}, {line["LetterDate"]}).";
        }

        if (line["LetterTextHash"] is { } text && !Same(row.OnScreen, text))
        {
            yield return "công văn trên màn hình đã bị sửa sau khi ban hành.";
        }
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
