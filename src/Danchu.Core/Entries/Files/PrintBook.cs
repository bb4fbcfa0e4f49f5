using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Files;

/// <summary>
/// A unit's book of a year as offices keep it on paper: in the form that holds at the end of the year, by the numbers of the book; a struck entry keeps its
/// line and says why. Outside the unit columns that say something personal are not printed.
/// </summary>
public sealed class PrintBook(DanchuDatabase database, Permissions permissions, DocumentForms forms, TimeProvider clock)
{
    private const string NumberName = "stt";
    private const double DayWidth = 25;

    public Task<Outcome<SheetFile>> ReadAsync(
        Actor actor, OrganisationId? of, string key, int? year = null, CancellationToken cancellationToken = default) =>
        PrintedAsync(actor, of, key, year, cancellationToken)
            .ThenAsync(print => (Outcome<SheetFile>)WritePrintedSheet.Of(print.Name + ".xlsx", print.Table, print.Head));

    public Task<Outcome<WordFile>> ReadDocumentAsync(
        Actor actor, OrganisationId? of, string key, int? year = null, CancellationToken cancellationToken = default) =>
        PrintedAsync(actor, of, key, year, cancellationToken).ThenAsync(print => (Outcome<WordFile>)new WordFile(
            print.Name + ".docx",
            WordFile.Write(ComposePrinted.Of(print.Table, print.Head, clock.Today()), forms.Choose(print.Head.Line, clock.Today()))));

    private sealed record Print(string Name, PrintedTable Table, DocumentHead Head);

    private async Task<Outcome<Print>> PrintedAsync(Actor actor, OrganisationId? of, string key, int? asked, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var opened = await database.OpenBookAsync(permissions, actor, of, key, today, cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<Print>();
        }

        var year = asked ?? today.Year;
        var register = book.Versions.On(year < today.Year ? new DateOnly(year, 12, 31) : today);
        if (register.Content.Book is not { } form)
        {
            return Denial.Absent;
        }

        var entries = await database.Entries.AsNoTracking()
            .Where(e => e.OrganisationId == book.Unit && e.RegisterKey == key && e.Year == year && (book.IsInside || e.StruckAt == null))
            .OrderBy(e => e.Number).ToListAsync(cancellationToken);
        var titles = await database.TitlesAsync(entries.SelectMany(e => EntryTitles.NamedBy(register.Columns, e)), cancellationToken);
        var columns = form.Columns.Where(c => book.IsInside || !EntryTemplate.Columns(c.Value).Any(name => register.Find(name) is { Private: true })).ToList();
        var table = new PrintedTable(
            form.Title, string.Create(CultureInfo.InvariantCulture, $"Năm {year}"), [.. columns.Select(c => PrintedOf(register, c))],
            HeadingCell.Shared([.. columns.Select(c => c.Heading)]), [.. entries.Select(e => Row(register, columns, e, titles))])
        {
            Remarks = [Closing(entries)],
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"so-{key}-{year}");
        return new Print(name, table, await database.BookHeadAsync(book.Unit, register, cancellationToken));
    }

    private static string Closing(List<Entry> entries) => entries.Count == 0 ? "Sổ chưa có mục nào."
        : $"Sổ có {WriteFigure.Count(entries.Count)} mục, từ số {entries[0].Number:00} đến số {entries[^1].Number:00}.";

    // A day must not break.
    private static PrintedColumn PrintedOf(Register register, BookColumn column) =>
        EntryTemplate.Columns(column.Value).ToList() is [var only] && register.Find(only) is { Kind: ColumnKind.Date }
            ? new PrintedColumn(Math.Max(column.Width, DayWidth))
            : new PrintedColumn(column.Width, IsNumber(register, column));

    private static bool IsNumber(Register register, BookColumn column) =>
        EntryTemplate.Columns(column.Value).ToList() is [var only] && (only is NumberName || register.Find(only) is { IsNumber: true });

    // In the widest column of a struck entry stands why.
    private static object?[] Row(Register register, List<BookColumn> columns, Entry entry, Dictionary<string, string> titles)
    {
        var said = columns.MaxBy(c => c.Width);
        return [.. columns.Select(c => Cell(register, c, entry, titles, isReason: entry.IsStruck && c == said))];
    }

    private static object? Cell(Register register, BookColumn column, Entry entry, Dictionary<string, string> titles, bool isReason)
    {
        var names = EntryTemplate.Columns(column.Value).ToList();
        string Shown(string name) => name is NumberName ? entry.Number.ToString("00", CultureInfo.InvariantCulture)
            : register.Find(name) is { } of ? ShowField.Of(of, entry[name], id => titles.GetValueOrDefault(id, "")) : "";

        return names switch
        {
            _ when isReason => $"(Đã gạch bỏ: {entry.StruckReason})",
            [NumberName] => entry.Number,
            _ when entry.IsStruck => null,
            [var only] when register.Find(only) is { IsNumber: true } && ShowField.Number(entry[only]) is { } number => number,
            [var only] when register.Find(only) is { Kind: ColumnKind.Date } && ShowField.Day(entry[only]) is { } day && day >= SheetWriter.FirstDay => day,
            _ => names.TrueForAll(name => Shown(name).Length == 0) ? null : EntryTemplate.Fill(column.Value, Shown),
        };
    }
}
