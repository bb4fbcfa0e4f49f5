using Danchu.Core.Accounts;
using Danchu.Core.Records;

namespace Danchu.Web.Pages.Shared;

/// <summary>
/// Writes into the security records that data were taken out: lists and tables, the reports of a round, the scores of a round. Whoever opens one document,
/// a form or an evidence file takes out nothing but what the page shows.
/// </summary>
internal static class RecordExport
{
    /// <param name="file">What was taken: "Nhật ký an ninh.csv".</param>
    public static async Task OfAsync(HttpContext http, string file)
    {
        if (http.Features.Get<Session>() is { } session)
        {
            await http.RequestServices.GetRequiredService<WriteRecord>().OfAsync(
                session.Actor, SecurityRecordKind.DataExported, concerned: null, organisation: null, file, http.RequestAborted);
        }
    }
}
