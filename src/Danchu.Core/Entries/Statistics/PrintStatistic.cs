using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Operations;
using Danchu.Documents.Forms;

namespace Danchu.Core.Entries.Statistics;

/// <summary>A prescribed statistic as its form prints it: headings over one another, the line of column numbers, the unit's head and signature.</summary>
public sealed class PrintStatistic(DanchuDatabase database, ShowStatistic showStatistic, DocumentForms forms, TimeProvider clock)
{
    // A4 on its side.
    private const double Page = 257;

    private sealed record Print(string Name, PrintedTable Table, DocumentHead Head);

    public Task<Outcome<SheetFile>> ReadAsync(Actor actor, ShowStatistic.Input input, CancellationToken cancellationToken = default) =>
        PrintedAsync(actor, input, cancellationToken)
            .ThenAsync(print => (Outcome<SheetFile>)WritePrintedSheet.Of(print.Name + ".xlsx", print.Table, print.Head));

    public Task<Outcome<WordFile>> ReadDocumentAsync(Actor actor, ShowStatistic.Input input, CancellationToken cancellationToken = default) =>
        PrintedAsync(actor, input, cancellationToken).ThenAsync(print => (Outcome<WordFile>)new WordFile(
            print.Name + ".docx",
            WordFile.Write(ComposePrinted.Of(print.Table, print.Head, clock.Today()), forms.Choose(print.Head.Line, clock.Today()))));

    private async Task<Outcome<Print>> PrintedAsync(Actor actor, ShowStatistic.Input input, CancellationToken cancellationToken)
    {
        var shown = await showStatistic.ReadAsync(actor, input, cancellationToken);
        if (shown is not Outcome<ShowStatistic.View>.Done(var view))
        {
            return shown.NotDoneAs<Print>();
        }

        if (view.Counted is not { } counted)
        {
            return Denial.Absent;
        }

        var (title, subject) = Named(counted.Statistic.Name);
        var table = new PrintedTable(
            title, subject, [.. counted.Columns.Select(_ => new PrintedColumn(Page / counted.Columns.Count, IsNumber: true))],
            HeadingCell.Levelled([.. counted.Columns.Select(c => c.Heading)]), [[.. counted.Columns.Select(c => (object?)c.Value)]])
        {
            Note = $"(Từ ngày {view.From.Short()} đến ngày {view.To.Short()})", Numbers = [.. counted.Columns.Select(c => c.Number)],
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"{counted.Statistic.Key}-{view.From:yyyyMMdd}-{view.To:yyyyMMdd}");
        return new Print(name, table, await database.BookHeadAsync(view.Unit, view.Register, cancellationToken));
    }

    // "01/XLD, Tổng hợp kết quả xử lý đơn"; "Biểu số 01/TCD, …".
    private static (string Title, string Subject) Named(string name)
    {
        var at = name.IndexOf(", ", StringComparison.Ordinal);
        var number = at < 0 ? "" : name[..at];
        return at < 0 ? ("Biểu thống kê", name) : (number.StartsWith("Biểu", StringComparison.Ordinal) ? number : $"Biểu số {number}", name[(at + 2)..]);
    }
}
