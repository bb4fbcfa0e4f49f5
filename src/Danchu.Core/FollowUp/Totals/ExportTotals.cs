using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Danchu.Core.Totals;
using Danchu.Documents.Forms;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>
/// The totals of an organisation as files: a spreadsheet with real numbers, a sheet of how many units each total is made of and one of the years; and a
/// document with the table as an annex in the legal form.
/// </summary>
public sealed class ExportTotals(DanchuDatabase database, ShowTotals showTotals, DocumentForms forms, TimeProvider clock)
{
    public async Task<Outcome<ExportTable>> ReadAsync(Actor actor, ShowTotals.Input input, CancellationToken cancellationToken = default)
    {
        var found = await TableAsync(actor, input, cancellationToken);
        return found is Outcome<TotalsTable>.Done(var table) ? TotalsSheets.Of(table) : found.NotDoneAs<ExportTable>();
    }

    public async Task<Outcome<WordFile>> ReadDocumentAsync(Actor actor, ShowTotals.Input input, CancellationToken cancellationToken = default)
    {
        var found = await TableAsync(actor, input, cancellationToken);
        if (found is not Outcome<TotalsTable>.Done(var table))
        {
            return found.NotDoneAs<WordFile>();
        }

        var today = clock.Today();
        var head = await DocumentHead.LoadAsync(database, table.Organisation, table.Line, cancellationToken);
        var document = ComposeTotalsDocument.Of(table, head, today);
        return new WordFile($"so-lieu-tong-hop-{SafeName.Of(table.Period!.Name)}.docx", WordFile.Write(document, forms.Choose(table.Line, today)));
    }

    // Without a period there is nothing to write down.
    private async Task<Outcome<TotalsTable>> TableAsync(Actor actor, ShowTotals.Input input, CancellationToken cancellationToken)
    {
        var found = await showTotals.ReadAsync(actor, input, cancellationToken);
        return found is Outcome<TotalsTable>.Done({ Period: null }) ? Denial.Absent : found;
    }
}
