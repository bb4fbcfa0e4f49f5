using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Printing;

/// <summary>
/// Danh mục nội dung đang công khai trong nội bộ, for the board of an agency or enterprise (Luật 10/2022/QH15 Điều 47, 65: niêm yết). What is personal stands
/// by its title alone.
/// </summary>
public sealed class PrintUnitPublished(DanchuDatabase database, DocumentForms forms, TimeProvider clock)
{
    public async Task<Outcome<WordFile>> ReadAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.Organisations.Contains(unit))
        {
            return Denial.Absent;
        }

        var today = clock.Today();
        var rows = (await database.UnitOf(unit, today).OrderBy(p => p.Number).ToListAsync(cancellationToken))
            .Where(p => p.StateOn(today) == PublicationState.Posted).Select((p, at) => PrintQuarter.Row(p, at + 1)).ToList();
        var table = new PrintedTable(
            "DANH MỤC NỘI DUNG CÔNG KHAI TRONG NỘI BỘ", "", [.. PrintQuarter.Columns.Select(column => new PrintedColumn(column.Width))],
            HeadingCell.Shared([.. PrintQuarter.Columns.Select((column, at) => at == 2 ? PublicationKind.InternalDisclosure.ItemLabel() : column.Heading)]),
            rows)
        {
            Note = $"Đang công khai ngày {today.Short()}",
            Remarks = [rows.Count == 0 ? "Hiện không có nội dung nào đang công khai." : $"Danh mục có {WriteFigure.Count(rows.Count)} nội dung."],
        };
        var head = await DocumentHead.LoadAsync(database, unit, ReportingLine.State, cancellationToken);
        return new WordFile(
            "danh-muc-cong-khai-noi-bo.docx",
            WordFile.Write(ComposePrinted.Of(table, head, today), forms.Choose(ReportingLine.State, today)));
    }
}
