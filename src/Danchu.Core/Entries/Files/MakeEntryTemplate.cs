using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Files;

/// <summary>An Excel file to fill in and load: the columns of the register as it held in the year, and on a second sheet how each is written.</summary>
public sealed class MakeEntryTemplate(DanchuDatabase database, TimeProvider clock)
{
    private const string NumberGuide =
        "Để trống: mục mới, sổ tự đánh số. Ghi số của mục đã có (5 hoặc 05/2023): đối chiếu, sửa mục ấy. "
        + $"Ghi “{EntryHeadings.New}”: vẫn là mục mới dù sổ có mục trùng ngày, trùng tên.";

    public async Task<Outcome<ExportTable>> ReadAsync(
        Actor actor, OrganisationId? of, string key, int? year = null, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenBookToWriteAsync(actor, of, key, today, cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<ExportTable>();
        }

        var register = book.Versions.On(year < today.Year ? new DateOnly(year.Value, 12, 31) : today);
        var names = await database.Registers.AsNoTracking().Select(r => new { r.Key, r.Name }).ToListAsync(cancellationToken);
        var headings = new EntryHeadings(register.Columns);
        string BookOf(string other) => names.Find(r => string.Equals(r.Key, other, StringComparison.Ordinal))?.Name ?? other;
        return new ExportTable(
            register.Name, [new(EntryHeadings.Number, 10), .. register.Columns.Select(c => EntryColumn.Of(headings, c, register))], Rows([]))
        {
            Unit = book.UnitName,
            KeptColumns = 1,
            More =
            [
                new(
                    "Cách ghi", [new("Cột", 40), new("Phải ghi", 12), new("Ghi thế nào", 100)],
                    Rows([[EntryHeadings.Number, "", NumberGuide], .. register.Columns.Select(c => Guide(headings, c, register, BookOf))])),
            ],
        };
    }

    private static object?[] Guide(EntryHeadings headings, RegisterColumn column, Register register, Func<string, string> bookOf) =>
        [headings.Of(column), headings.Marked(column, register).EndsWith('*') ? "phải ghi" : "", EntryColumn.Guide(column, bookOf)];

    private static IAsyncEnumerable<object?[]> Rows(IEnumerable<object?[]> rows) => rows.ToAsyncEnumerable();
}
