using System.Net;
using System.Text.RegularExpressions;

namespace Danchu.Bench.Uploads;

/// <summary>Somebody signed in who sends files.</summary>
internal sealed partial class Sender(HttpClient client) : IDisposable
{
    public static async Task<Sender> SignInAsync(Uri address, string userName)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(10),
        };
        var sender = new Sender(client);
        using var form = new FormUrlEncodedContent(
            [new("Input.UserName", userName), new("Input.Password", AddPeople.Password), new("__token", await sender.TokenAsync("/sign-in"))]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? sender
            : throw new InvalidOperationException($"{userName} is not signed in: {answer.StatusCode}.");
    }

    public async Task<string> TokenAsync(string page) =>
        Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["token"].Value;

    /// <returns>The status of the answer.</returns>
    public async Task<int> SendAsync(HostileFile file, string token)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(token), "__token");
        content.Add(new ByteArrayContent(file.Content), "Input.File", file.Name);
        using var answer = await client.PostAsync(new Uri(file.Page, UriKind.Relative), content);
        await answer.Content.CopyToAsync(Stream.Null);
        return (int)answer.StatusCode;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__token\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Token();
}
