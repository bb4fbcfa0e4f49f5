using System.Globalization;
using Danchu.Core.Reports;
using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>Signed reports: bytes, hash, number, day, signer and what the document was made of, against the line of their signing.</summary>
internal static class CompareReports
{
    private const string Statement =
        """
        SELECT coalesce(r.id, h.subject_id, d.report_id), coalesce(o.name, ''), r.id IS NOT NULL, h.subject_id IS NOT NULL, r.state, r.symbol, r.book_number,
            r.signed_on, r.signed_by, r.signer_name, r.document_hash, h.person_id, h.new, r.frozen_figures::text, s.keys, s.texts,
            CASE WHEN r.account_name <> '' THEN r.account_name || ' (' || r.account_user_name || ')' END, d.content
        FROM reports r
        FULL JOIN (
            SELECT organisation_id, subject_id, person_id, new FROM history WHERE subject_kind = 'report' AND operation = 'SignReport') h ON h.subject_id = r.id
        FULL JOIN report_documents d ON d.report_id = coalesce(r.id, h.subject_id)
        LEFT JOIN assignments a ON a.id = r.assignment_id
        LEFT JOIN organisations o ON o.id = coalesce(a.organisation_id, h.organisation_id)
        LEFT JOIN LATERAL (
            SELECT array_agg(key ORDER BY key COLLATE "C") AS keys, array_agg(text ORDER BY key COLLATE "C") AS texts
            FROM report_sections WHERE report_id = r.id) s ON true
        WHERE (h.subject_id IS NOT NULL OR d.report_id IS NOT NULL OR r.state NOT IN ('Drafting', 'HandedOver') OR r.document_hash <> '' OR r.symbol <> ''
                OR r.signed_on IS NOT NULL OR r.signed_by IS NOT NULL)
            AND NOT (h.subject_id IS NULL AND d.report_id IS NULL AND r.document_hash = '' AND EXISTS (
                SELECT FROM history l WHERE l.subject_kind = 'report' AND l.subject_id = r.id AND l.operation = 'LoadAcceptedReports'))
        """;

    public static Task ReadAsync(NpgsqlConnection connection, DifferenceList differences, CancellationToken cancellationToken) => connection.EachRowAsync(
        Statement, async reader => Compare(await RowAsync(reader, cancellationToken), differences), cancellationToken);

    private sealed record Row(Guid Id, string Unit, bool Kept, bool Recorded)
    {
        public required string State { get; init; }

        public required string Symbol { get; init; }

        public required int? BookNumber { get; init; }

        public required DateOnly? SignedOn { get; init; }

        public required Guid? SignedBy { get; init; }

        public required string SignerName { get; init; }

        public required string Hash { get; init; }

        public required Guid? RecordedSigner { get; init; }

        public required RecordedValues? Line { get; init; }

        public required string Basis { get; init; }

        /// <summary>The account that signed, as it was called then.</summary>
        public required string? Account { get; init; }

        /// <summary>Of the bytes; null where the document is gone.</summary>
        public required string? Content { get; init; }
    }

    private static async Task<Row> RowAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetBoolean(2), reader.GetBoolean(3))
    {
        State = await reader.ValueAsync<string>(4, cancellationToken) ?? "",
        Symbol = await reader.ValueAsync<string>(5, cancellationToken) ?? "",
        BookNumber = await reader.ValueAsync<int?>(6, cancellationToken),
        SignedOn = await reader.ValueAsync<DateOnly?>(7, cancellationToken),
        SignedBy = await reader.ValueAsync<Guid?>(8, cancellationToken),
        SignerName = await reader.ValueAsync<string>(9, cancellationToken) ?? "",
        Hash = await reader.ValueAsync<string>(10, cancellationToken) ?? "",
        RecordedSigner = await reader.ValueAsync<Guid?>(11, cancellationToken),
        Line = RecordedValues.Of(await reader.ValueAsync<string>(12, cancellationToken)),
        Basis = HashBasis.Of(
            await reader.ValueAsync<string>(13, cancellationToken) ?? "",
            await reader.ValueAsync<string[]>(14, cancellationToken) ?? [],
            await reader.ValueAsync<string[]>(15, cancellationToken) ?? []),
        Account = await reader.ValueAsync<string>(16, cancellationToken),
        Content = await reader.HashAsync(17, cancellationToken),
    };

    private static void Compare(Row row, DifferenceList differences)
    {
        differences.Examined++;
        var place = $"Báo cáo {NameOf(row)} của {(row.Unit.Length > 0 ? row.Unit : "đơn vị không rõ")} (mã {row.Id})";
        foreach (var what in Faults(row))
        {
            differences.Add(place, what);
        }

        if (row is { Recorded: true, Line: { } line } && line["BasisHash"] is null)
        {
            differences.Unrecorded++;
        }
    }

    private static string NameOf(Row row) => (row.Symbol.Length > 0 ? row.Symbol : row.Line?["Symbol"]) is { Length: > 0 } symbol ? $"số {symbol}" : "không số";

    private static IEnumerable<string> Faults(Row row)
    {
        if (!row.Kept)
        {
            yield return row.Recorded ? "lịch sử ghi đã ký nhưng báo cáo đã bị xóa." : "văn bản không thuộc báo cáo nào.";
            yield break;
        }

        if (row.State is nameof(ReportState.Drafting) or nameof(ReportState.HandedOver))
        {
            yield return "đã ký nhưng trạng thái đang giữ là chưa ký.";
        }

        if (row.Content is null)
        {
            yield return "văn bản đã ký đã bị xóa.";
        }
        else if (!Same(row.Content, row.Hash))
        {
            yield return "nội dung văn bản không khớp mã băm đang giữ.";
        }

        if (row.BookNumber is not { } number || !Same(LeadingDigits(row.Symbol), number.ToString("00", CultureInfo.InvariantCulture)))
        {
            yield return $"số văn bản {row.BookNumber} không khớp ký hiệu “{row.Symbol}”.";
        }

        foreach (var fault in AgainstHistory(row))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> AgainstHistory(Row row)
    {
        if (row.Line is not { } line)
        {
            yield return row.Recorded ? "dòng lịch sử ký không đọc được." : "lịch sử không có dòng ký báo cáo này.";
            yield break;
        }

        if (row.Content is { } content && !Same(content, line["DocumentHash"]))
        {
            yield return "nội dung văn bản không khớp mã băm trong lịch sử: đã bị sửa sau khi ký.";
        }

        if (!Same(row.Hash, line["DocumentHash"]))
        {
            yield return "mã băm đang giữ khác mã băm trong lịch sử.";
        }

        if (!Same(row.Symbol, line["Symbol"]))
        {
            yield return $"số, ký hiệu đang giữ “{row.Symbol}”, lịch sử ghi “{line["Symbol"]}”.";
        }

        if (!Same(row.SignedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line["SignedOn"]))
        {
            yield return "ngày ký khác ngày trong lịch sử.";
        }

        if (!Same(row.SignerName, line["SignerName"]))
        {
            yield return $"người ký đang giữ “{row.SignerName}”, lịch sử ghi “{line["SignerName"]}”.";
        }

        if (row.SignedBy != (row.RecordedSigner ?? Guid.Empty))
        {
            yield return "tài khoản đã ký khác tài khoản trong lịch sử.";
        }
        else if (line["Account"] is { } account && !Same(row.Account, account))
        {
            yield return $"tên tài khoản đã ký đang giữ “{row.Account}”, lịch sử ghi “{account}”.";
        }

        if (line["BasisHash"] is { } basis && !Same(row.Basis, basis))
        {
            yield return "nội dung các mục hoặc số liệu làm nên văn bản đã bị sửa sau khi ký.";
        }
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string LeadingDigits(string symbol) => string.Concat(symbol.TakeWhile(char.IsAsciiDigit));
}
