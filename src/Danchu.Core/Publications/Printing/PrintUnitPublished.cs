using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
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
        if (!actor.IsIn(unit))
        {
            return Denial.Absent;
        }

        var today = clock.Today();
        var posted = (await database.UnitOf(unit, today).OrderBy(p => p.Number).ToListAsync(cancellationToken))
            .Where(p => p.StateOn(today) == PublicationState.Posted);
        var table = new PublicationTable(
            "Danh mục", "DANH MỤC NỘI DUNG CÔNG KHAI TRONG NỘI BỘ", "", PublicationKind.InternalDisclosure.ItemLabel(),
            $"Đang công khai ngày {today.Short()}", "Hiện không có nội dung nào đang công khai.");
        return new WordFile("danh-muc-cong-khai-noi-bo.docx", await table.WriteAsync(database, forms, unit, posted, today, cancellationToken));
    }
}
