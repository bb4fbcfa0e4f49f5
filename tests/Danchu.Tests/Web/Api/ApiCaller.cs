using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Keys;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Api;

/// <summary>Another program that asks with a key.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly HttpClient client;

    public ApiCaller(Uri address, string? key)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    /// <summary>A key for the role of a person, made by the system.</summary>
    public static async Task<string> KeyAsync(IServiceProvider services, string userName, Role role)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var person = await database.Users.SingleAsync(p => p.UserName == userName);
        var membership = await database.Memberships.FirstAsync(m => m.PersonId == person.Id && m.Role == role);
        var today = services.GetRequiredService<TimeProvider>().Today();
        return (await services.GetRequiredService<MakeApiKey>().ExecuteAsync(
            Actor.System, new(person.Id, membership.Id, $"Phần mềm của {userName}", today.AddDays(30)), TestContext.Current.CancellationToken))
            .ShouldBeDone().Secret;
    }

    public Task<ApiReply> GetAsync(string path, string? ifNoneMatch = null) => SendAsync(HttpMethod.Get, path, ifNoneMatch: ifNoneMatch);

    public Task<ApiReply> PutAsync(string path, string body, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, body, ifMatch);

    public Task<ApiReply> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public async Task<ApiReply> SendAsync(
        HttpMethod method, string path, string? body = null, string? ifMatch = null, string? ifNoneMatch = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        // What is too large is refused before it is sent; else the server hangs up in the middle and its answer is lost.
        request.Headers.ExpectContinue = body?.Length > (1 << 18);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new ApiReply(
            (int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Content.Headers.ContentType?.MediaType ?? "", response.Headers.ETag?.ToString() ?? "", response.Headers.Location?.OriginalString ?? "")
        {
            SetsCookie = response.Headers.Contains("Set-Cookie"),
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What another program was answered.</summary>
internal sealed record ApiReply(int Status, string Text, string ContentType, string Tag, string Location)
{
    public bool SetsCookie { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? At(string name) => Json.GetProperty(name).ToString();

    public IReadOnlyList<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];
}
