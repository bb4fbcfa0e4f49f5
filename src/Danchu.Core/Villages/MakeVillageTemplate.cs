using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Villages;

/// <summary>An Excel file to fill in and load: the villages the commune has, with what was last written of them.</summary>
public sealed class MakeVillageTemplate(ListVillages listVillages)
{
    public async Task<Outcome<ExportTable>> ReadAsync(Actor actor, OrganisationId commune, CancellationToken cancellationToken = default)
    {
        var read = await listVillages.ReadAsync(actor, commune, cancellationToken);
        return read switch
        {
            Outcome<ListVillages.View>.Done({ MayKeep: false }) => Denial.Forbidden,
            Outcome<ListVillages.View>.Done(var view) => new ExportTable(
                $"Thôn của {view.Commune.Name}", [.. ParseVillageFile.Columns.Select(heading => new ExportColumn(heading, 22))],
                view.Rows.Select(Cells).ToAsyncEnumerable()) { KeptColumns = 1 },
            _ => read.NotDoneAs<ExportTable>(),
        };
    }

    private static object?[] Cells(ListVillages.Row row) =>
    [
        row.Name, row.State?.Households, row.State?.People, row.State?.Head, row.State?.TermFrom, row.State?.TermTo, row.Code,
    ];
}
