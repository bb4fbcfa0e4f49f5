using System.Net;
using System.Text.RegularExpressions;

namespace Danchu.Bench.Kills;

/// <summary>An administrator at a browser who adds one unit after the other.</summary>
internal sealed partial class AddingPerson(Uri site) : IDisposable
{
    private const string Page = "/organisations/create";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = site };
    private string token = "";

    public async Task SignInAsync(string userName, string password, CancellationToken cancellationToken)
    {
        token = await TokenAsync("/sign-in", cancellationToken);
        var answer = await PostAsync("/sign-in", cancellationToken, ("Input.UserName", userName), ("Input.Password", password));
        if (answer != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Nobody could sign in: {answer}");
        }

        token = await TokenAsync(Page, cancellationToken);
    }

    /// <summary>True when it was acknowledged, false when it was refused, null when the server or its database is away.</summary>
    public async Task<bool?> AddAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await PostAsync(
                Page, cancellationToken, ("Input.Code", code), ("Input.Name", $"Xã {code}"), ("Input.Kind", "Commune"), ("Input.Level", "Commune"),
                ("Input.From", "2004-01-01"), ("SuperiorText", "K"), ("Line", "State"));
            return answer switch
            {
                HttpStatusCode.Redirect => true,
                HttpStatusCode.ServiceUnavailable => null,
                _ => throw new InvalidOperationException($"An answer nobody expects: {answer}"),
            };
        }
        catch (HttpRequestException)
        {
            // The server is gone: what was sent may have been done or not, and nobody was told.
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpStatusCode> PostAsync(string path, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, cancellationToken);
        return answer.StatusCode;
    }

    private async Task<string> TokenAsync(string page, CancellationToken cancellationToken) =>
        Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative), cancellationToken)).Groups["token"].Value;

    [GeneratedRegex("name=\"__token\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Token();
}
