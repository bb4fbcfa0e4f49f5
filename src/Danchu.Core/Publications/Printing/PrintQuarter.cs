using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Printing;

/// <summary>
/// Danh sách nội dung công khai theo quý (Luật 10/2022/QH15 Điều 13.2): what was posted on any day of the quarter, in which forms, from when until when. It is
/// posted itself, so what is personal or was taken down stands by what and when alone.
/// </summary>
public sealed class PrintQuarter(DanchuDatabase database, DocumentForms forms, TimeProvider clock)
{
    /// <param name="quarter">1 to 4; anything else is absent.</param>
    public async Task<Outcome<WordFile>> ReadAsync(
        Actor actor, OrganisationId unit, int year, int quarter, CancellationToken cancellationToken = default)
    {
        if (quarter is < 1 or > 4 || year is < 2000 or > 2200
            || !await database.Organisations.AnyAsync(o => o.Id == unit && o.Kind == OrganisationKind.Commune, cancellationToken)
            || !(await database.BookRightsAsync(actor, unit, clock.Today(), cancellationToken)).IsInside)
        {
            return Denial.Absent;
        }

        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        var last = first.AddMonths(3).AddDays(-1);
        var posted = (await database.Publications.AsNoTracking()
                .Where(p => p.OrganisationId == unit && p.Audience == PublicationAudience.Everybody && p.Number != null)
                .Include(p => p.Versions).OrderBy(p => p.Number).ToListAsync(cancellationToken))
            .Where(p => IsPosted(p, first, last));
        var table = new PublicationTable(
            "Danh sách", "DANH SÁCH NỘI DUNG CÔNG KHAI", string.Create(CultureInfo.InvariantCulture, $"Quý {Numerals.Roman(quarter)} năm {year}"),
            "Mục (Điều 11)", $"Từ ngày {first.Short()} đến ngày {last.Short()}", "Trong quý không công khai nội dung nào.");
        return new WordFile(
            string.Create(CultureInfo.InvariantCulture, $"danh-sach-cong-khai-quy-{quarter}-{year}.docx"),
            await table.WriteAsync(database, forms, unit, posted, clock.Today(), cancellationToken));
    }

    private static bool IsPosted(Publication publication, DateOnly first, DateOnly last) =>
        publication.Published[0].PostedFrom <= last && !(PublicationTable.LastDay(publication) < first);
}
