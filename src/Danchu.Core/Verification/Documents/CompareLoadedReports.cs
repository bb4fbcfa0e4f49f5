using System.Globalization;
using System.Text.Json;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Reports;
using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>
/// Reports of which only the figures were loaded (<see cref="LoadAcceptedReports"/>): symbol, day, signer and figures, against the line of their loading.
/// </summary>
internal static class CompareLoadedReports
{
    private const string Statement =
        """
        SELECT h.subject_id, coalesce(o.name, ''), r.symbol, r.signed_on, r.signer_name, r.frozen_figures::text, h.new
        FROM history h
        LEFT JOIN reports r ON r.id = h.subject_id
        LEFT JOIN organisations o ON o.id = h.organisation_id
        WHERE h.subject_kind = 'report' AND h.operation = 'LoadAcceptedReports'
        """;

    public static Task ReadAsync(NpgsqlConnection connection, DifferenceList differences, CancellationToken cancellationToken) => connection.EachRowAsync(
        Statement,
        async reader =>
        {
            differences.Examined++;
            // A row comes column by column.
            var (id, unit) = (reader.GetGuid(0), reader.GetString(1));
            var symbol = await reader.ValueAsync<string>(2, cancellationToken);
            var signedOn = await reader.ValueAsync<DateOnly?>(3, cancellationToken);
            var signer = await reader.ValueAsync<string>(4, cancellationToken);
            var figures = await reader.ValueAsync<string>(5, cancellationToken);
            var line = RecordedValues.Of(await reader.ValueAsync<string>(6, cancellationToken));
            var place = $"Báo cáo nạp số liệu số {symbol} của {unit} (mã {id})";
            foreach (var fault in Faults(symbol, signedOn, signer, figures, line))
            {
                differences.Add(place, fault);
            }
        },
        cancellationToken);

    private static IEnumerable<string> Faults(string? symbol, DateOnly? signedOn, string? signer, string? figures, RecordedValues? line)
    {
        if (figures is null)
        {
            yield return "lịch sử ghi đã nạp nhưng báo cáo đã bị xóa.";
            yield break;
        }

        if (line is null)
        {
            yield return "dòng lịch sử nạp không đọc được.";
            yield break;
        }

        if (!Same(symbol, line["Symbol"]))
        {
            yield return $"số, ký hiệu đang giữ “{symbol}”, lịch sử ghi “{line["Symbol"]}”.";
        }

        if (!Same(signedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line["SignedOn"]) || !Same(signer, line["SignerName"]))
        {
            yield return "ngày ký hoặc người ký khác lịch sử.";
        }

        if (!Same(LoadAcceptedReports.HashOf(LoadAcceptedReports.Write(Read(figures))), line["FiguresHash"]))
        {
            yield return "số liệu đã bị sửa sau khi nạp.";
        }
    }

    private static List<FrozenFigure> Read(string figures) => JsonSerializer.Deserialize<List<FrozenFigure>>(figures, JsonColumn.Options) ?? [];

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
