using Microsoft.AspNetCore.Http.Extensions;

namespace Danchu.Web.Pages.Shared;

/// <summary>
/// Where a list stands: the page (from 1), how many rows in all and on one page. A page reads it with [FromQuery(Name = "page")]: as a
/// route value "page" means the Razor page itself.
/// </summary>
public sealed record Pager(int Page, int Total, int Size = DanchuPage.PageSize, string Parameter = "page")
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : ((Page - 1) * Size) + 1;

    public int End => Math.Min(Page * Size, Total);

    /// <summary>The same address with another page: filters stay.</summary>
    public string Href(HttpRequest request, int page)
    {
        var query = new QueryBuilder(request.Query.Where(q => !string.Equals(q.Key, Parameter, StringComparison.OrdinalIgnoreCase)));
        query.Add(Parameter, page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return request.Path + query.ToQueryString();
    }
}
