using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.Net.Http.Headers;

namespace Danchu.Web.Api;

/// <summary>How an operation's outcome becomes an answer to another program: 200, 422 with reasons, 404 or 403; tags of versions, 304, 412 and 428.</summary>
internal static class ApiAnswer
{
    /// <summary>The key's account, with the one role of the key.</summary>
    public static Actor Actor(this HttpContext http) => http.Features.Get<Session>()!.Actor;

    public static IResult Of<T>(Outcome<T> outcome, Func<T, IResult> done) => outcome switch
    {
        Outcome<T>.Done(var value) => done(value),
        Outcome<T>.Refused(var reasons) => ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, reasons).ToResult(),
        Outcome<T>.Forbidden => ApiProblem.Of(StatusCodes.Status403Forbidden).ToResult(),
        _ => ApiProblem.Of(StatusCodes.Status404NotFound).ToResult(),
    };

    public static IResult Page<T, TItem>(KeysetPage<T> page, Func<T, TItem> itemOf) =>
        Results.Ok(new ItemPage<TItem>([.. page.Rows.Select(itemOf)], page.Next));

    /// <summary>The answer with its tag, or 304 for who has it already.</summary>
    public static IResult Tagged<T>(HttpContext http, string tag, T value)
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return Names(http.Request.Headers.IfNoneMatch.ToString(), tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(value);
    }

    /// <summary>Why a version may not be written over: it was not named (428), or it is another by now (412). Null where it may.</summary>
    public static IResult? RefuseStale(HttpContext http, string tag) => http.Request.Headers.IfMatch.ToString() switch
    {
        "" => ApiProblem.Of(StatusCodes.Status428PreconditionRequired).ToResult(),
        var named when Names(named, tag) => null,
        _ => ApiProblem.Of(StatusCodes.Status412PreconditionFailed).ToResult(),
    };

    /// <summary>A strong tag of what makes a version: its number, or those of its parts.</summary>
    public static string TagOf(params IEnumerable<object> parts)
    {
        var text = string.Join('\n', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
        return $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..22]}\"";
    }

    private static bool Names(string header, string tag) => header.Length > 0
        && EntityTagHeaderValue.TryParseList([header], out var tags) && EntityTagHeaderValue.TryParse(tag, out var own)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(own, useStrongComparison: false));
}

/// <summary>Rows of a list that is read onward.</summary>
/// <param name="Next">To be sent as "after" for the next rows; null at the end.</param>
internal sealed record ItemPage<T>(IReadOnlyList<T> Items, Guid? Next);
