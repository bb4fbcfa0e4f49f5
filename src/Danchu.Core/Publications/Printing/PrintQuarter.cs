using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
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
    internal static readonly (string Heading, double Width)[] Columns =
    [
        ("Số thứ tự", 14), ("Nội dung công khai", 76), ("Mục (Điều 11)", 55), ("Hình thức, nơi công khai", 62), ("Từ ngày", 25), ("Đến ngày", 25),
    ];

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
        var rows = (await database.Publications.AsNoTracking()
                .Where(p => p.OrganisationId == unit && p.Audience == PublicationAudience.Everybody && p.Number != null)
                .Include(p => p.Versions).OrderBy(p => p.Number).ToListAsync(cancellationToken))
            .Where(p => IsPosted(p, first, last)).Select((p, at) => Row(p, at + 1)).ToList();
        var table = new PrintedTable(
            "DANH SÁCH NỘI DUNG CÔNG KHAI", string.Create(CultureInfo.InvariantCulture, $"Quý {Numerals.Roman(quarter)} năm {year}"),
            [.. Columns.Select(c => new PrintedColumn(c.Width))], HeadingCell.Shared([.. Columns.Select(c => c.Heading)]), rows)
        {
            Note = $"Từ ngày {first.Short()} đến ngày {last.Short()}",
            Remarks = [rows.Count == 0 ? "Trong quý không công khai nội dung nào." : $"Danh sách có {WriteFigure.Count(rows.Count)} nội dung."],
        };
        var head = await DocumentHead.LoadAsync(database, unit, ReportingLine.State, cancellationToken);
        return new WordFile(
            string.Create(CultureInfo.InvariantCulture, $"danh-sach-cong-khai-quy-{quarter}-{year}.docx"),
            WordFile.Write(ComposePrinted.Of(table, head, clock.Today()), forms.Choose(ReportingLine.State, clock.Today())));
    }

    private static DateOnly? LastDay(Publication publication) =>
        publication.TakenDownAt is { } down ? VietnamTime.DayOf(down) : publication.Published[0].PostedUntil;

    private static bool IsPosted(Publication publication, DateOnly first, DateOnly last) =>
        publication.Published[0].PostedFrom <= last && !(LastDay(publication) < first);

    internal static object?[] Row(Publication publication, int at)
    {
        var newest = publication.Published[0];
        var what = publication.TakenDownAt is { } down ? $"Nội dung số {publication.Number} (đã gỡ ngày {VietnamTime.DayOf(down).Short()})" : newest.Title;
        var where = string.Join("; ", newest.Forms.Select(form => form.Label()))
            + (newest.Places.Length > 0 ? $" ({newest.Places.Replace("\n", "; ", StringComparison.Ordinal)})" : "");
        return
        [
            at.ToString(CultureInfo.InvariantCulture), what, newest.ItemName, where, newest.PostedFrom,
            LastDay(publication) is { } last ? last : "thường xuyên",
        ];
    }
}
