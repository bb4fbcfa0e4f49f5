using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>Takes the wording of a report into the index of accepted reports, within the transaction that accepts it.</summary>
public sealed class IndexReport(DanchuDatabase database, StockPhrases stock)
{
    public async Task ExecuteAsync(ReportId report, CancellationToken cancellationToken = default)
    {
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == report).Select(s => s.Text).ToListAsync(cancellationToken);
        var prints = ChoosePrints.Of(texts.SelectMany(text => ReadWording.Of(text, stock)));
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO report_prints (report_id, prints) VALUES ({report.Value}, {prints})
            ON CONFLICT (report_id) DO UPDATE SET prints = excluded.prints
            """,
            cancellationToken);
    }
}
