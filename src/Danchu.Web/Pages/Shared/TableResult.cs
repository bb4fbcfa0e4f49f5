using Danchu.Core.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Danchu.Web.Pages.Shared;

/// <summary>The file format in which a table is downloaded.</summary>
public enum TableFormat
{
    Spreadsheet,
    Csv,
}

/// <summary>A table as a file to keep, written while its rows are read; that it was taken out stands in the security records.</summary>
/// <param name="plainName">Name of the file for clients that know no others, without its ending.</param>
public sealed class TableResult(ExportTable table, TableFormat format, string plainName) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancelled) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var (contentType, ending) = format == TableFormat.Csv ? (WriteCsv.ContentType, "csv") : (WriteSpreadsheet.ContentType, "xlsx");
        await RecordExport.OfAsync(context.HttpContext, $"{table.Name}.{ending}");
        response.ContentType = contentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{plainName}.{ending}",
            FileNameStar = $"{table.Name}.{ending}",
        }.ToString();
        await (format == TableFormat.Csv ? WriteCsv.ToAsync(table, response.Body, cancelled) : WriteSpreadsheet.ToAsync(table, response.Body, cancelled));
    }
}
