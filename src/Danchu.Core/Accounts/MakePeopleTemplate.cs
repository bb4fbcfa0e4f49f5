using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>An Excel file to fill in and load: the columns with an example, and the codes of the units that the administrator keeps.</summary>
public sealed class MakePeopleTemplate(DanchuDatabase database, TimeProvider clock)
{
    public async Task<Outcome<ExportTable>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var today = clock.Today();
        var units = await database.OrganisationsAdministeredBy(actor, today)
            .ExistingOn(today)
            .OrderBy(o => o.Level).ThenBy(o => o.Name).Select(o => new { o.Code, o.Name }).ToListAsync(cancellationToken);
        var roles = Enum.GetValues<Role>().Select(role => new object?[] { role.Label() });
        return new ExportTable("Người dùng", [.. ParsePeopleFile.Columns.Select(heading => new ExportColumn(heading, 28))], Rows([]))
        {
            More =
            [
                new("Đơn vị", [new("Mã đơn vị", 20), new("Tên đơn vị", 50)], Rows(units.Select(unit => new object?[] { unit.Code, unit.Name }))),
                new("Vai trò", [new("Vai trò", 30)], Rows(roles)),
            ],
        };
    }

    private static IAsyncEnumerable<object?[]> Rows(IEnumerable<object?[]> rows) => rows.ToAsyncEnumerable();
}
