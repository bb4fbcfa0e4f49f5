using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Assignments;

/// <summary>A table of a section as a grid of fields; without scripts each row and column comes and goes with a button.</summary>
public sealed class TableModel(ShowSection read, SaveSection save) : DanchuPage
{
    private const int NewColumns = 3;
    private const int NewRows = 3;

    /// <param name="Cells">From left to right, row after row.</param>
    public sealed record Form(int Revision, int Columns, int HeaderRows, List<string?>? Cells);

    /// <summary>Which table of the text, from 0; null is a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "at")]
    public int? At { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new(0, 0, 1, []);

    public ShowSection.View View { get; private set; } = null!;

    public TableText Table { get; private set; } = null!;

    public int Revision { get; private set; }

    public bool TooLarge => Table.Rows.Count * Table.Columns > ArrangeTable.MostInGrid;

    public async Task<IActionResult> OnGetAsync(AssignmentId id, string key, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(id, key, cancellationToken);
        if (page is not PageResult)
        {
            return page;
        }

        Revision = View.Revision;
        if (At is { } at)
        {
            Table = TableText.In(View.Text).Select(found => found.Table).ElementAtOrDefault(at)!;
            return Table is null ? NotFound() : page;
        }

        Table = new TableText([.. Enumerable.Range(0, NewRows).Select(_ => (IReadOnlyList<string>)[.. Enumerable.Repeat("", NewColumns)])], 1);
        return page;
    }

    /// <summary>A row or a column more or less; nothing is saved.</summary>
    /// <param name="change">"row-after:2": what, and the place from 0.</param>
    public async Task<IActionResult> OnPostChangeAsync(AssignmentId id, string key, string? change, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(id, key, cancellationToken);
        if (page is not PageResult || !Typed())
        {
            return page is PageResult ? BadRequest() : page;
        }

        var parts = (change ?? "").Split(':');
        if (parts is [var what, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            Table = what switch
            {
                "row-after" when at < Table.Rows.Count => Table.WithRowAfter(at),
                "row-drop" => Table.WithoutRow(at),
                "column-after" when at < Table.Columns => Table.WithColumnAfter(at),
                "column-drop" => Table.WithoutColumn(at),
                _ => Table,
            };
        }

        ModelState.Clear();
        return page;
    }

    public async Task<IActionResult> OnPostAsync(AssignmentId id, string key, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(id, key, cancellationToken);
        if (page is not PageResult || !Typed())
        {
            return page is PageResult ? BadRequest() : page;
        }

        // The place of the table is of the text that was read.
        if (View.Revision != Input.Revision)
        {
            ModelState.AddModelError("", "Mục này đã có bản lưu mới hơn bản bạn mở. Chép phần vừa gõ rồi mở lại bảng từ trang soạn mục.");
            ((PageResult)page).StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        return await AnswerAsync(
            await save.ExecuteAsync(CurrentActor, new(id, key, ArrangeTable.In(View.Text, At, Table), Input.Revision), cancellationToken),
            _ => Confirmed(Address.Assignments.Section(id, key), "Đã lưu bảng vào mục."),
            () => Task.FromResult(page));
    }

    private async Task<IActionResult> OpenAsync(AssignmentId id, string key, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, key, cancellationToken), view => View = view);
        return page is PageResult && !View.File.Rights.Writes ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    private bool Typed()
    {
        var cells = Input.Cells ?? [];
        if (Input.Columns is < 1 or > TableText.MostColumns || cells.Count == 0 || cells.Count % Input.Columns != 0)
        {
            return false;
        }

        Revision = Input.Revision;
        Table = new TableText(
            [.. cells.Chunk(Input.Columns).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell ?? "")])],
            Math.Clamp(Input.HeaderRows, 0, cells.Count / Input.Columns));
        return true;
    }
}
