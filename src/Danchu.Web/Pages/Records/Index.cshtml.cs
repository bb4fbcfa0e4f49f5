using Danchu.Core.Files;
using Danchu.Core.FollowUp.Records;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Records;

/// <summary>Nhật ký an ninh: sign-ins, accounts, roles and exports of the people and units that the viewer administers.</summary>
public sealed class IndexModel(ListRecords list) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public SecurityRecordKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>How the network address begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string Network { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Unit { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public RecordPage List { get; private set; } = new([], null);

    private RecordFilter Filter => new(Person, Kind, From, To, Network, Unit, Before);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await list.ReadAsync(CurrentActor, Filter, cancellationToken), page => List = page);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => DownloadAsync(TableFormat.Csv, cancellationToken);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken) => DownloadAsync(TableFormat.Spreadsheet, cancellationToken);

    /// <summary>The same records as a file.</summary>
    public string FileHref(string handler) => Href(("handler", handler));

    /// <summary>The same filters, older records.</summary>
    public string OlderHref(long before) => Href(("before", before.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private string Href((string Name, string Value) more)
    {
        var query = new QueryBuilder(Request.Query.Where(q => q.Key.ToLowerInvariant() is not ("before" or "handler")));
        query.Add(more.Name, more.Value);
        return Request.Path + query.ToQueryString();
    }

    private async Task<IActionResult> DownloadAsync(TableFormat format, CancellationToken cancellationToken)
    {
        var read = await list.ReadTableAsync(CurrentActor, Filter with { Before = null }, cancellationToken);
        return read is Outcome<ExportTable>.Done(var table) ? new TableResult(table, format, "nhat-ky-an-ninh") : Show(read, _ => { });
    }
}
