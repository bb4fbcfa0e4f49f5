using System.Security.Claims;
using System.Text.Encodings.Web;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Danchu.Web.Api;

/// <summary>Nothing is set for keys.</summary>
internal sealed class ApiKeyOptions : AuthenticationSchemeOptions;

/// <summary>
/// Who asks, by "Authorization: Bearer danchu_…" and by nothing else: a browser's cookie is no key. The key is looked up at each request, so that one revoked,
/// a role taken and an account disabled count at once, on every node.
/// </summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    public const string Name = "api-key";

    private const string Bearer = "Bearer ";

    // Ours are much shorter; whatever is longer is not hashed.
    private const int LongestKey = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || header.Length > LongestKey)
        {
            return AuthenticateResult.NoResult();
        }

        var found = await Context.RequestServices.GetRequiredService<FindApiKey>().ReadAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        if (found is null)
        {
            return AuthenticateResult.Fail("No such key.");
        }

        // A key needs no password and no second factor: it was made by an administrator and has a last day.
        Context.Features.Set(new Session(found.Actor, found.UserName, SecurityStamp: "", MustChangePassword: false) { Id = found.KeyId });
        NoteWhenAnswered(found);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, found.Actor.PersonId.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    // Nobody waits for it: the answer is sent first.
    private void NoteWhenAnswered(FindApiKey.Found found)
    {
        var mark = Context.RequestServices.GetRequiredService<MarkApiKeyUsed>();
        if (!mark.IsDue(found.LastUsedAt))
        {
            return;
        }

        Response.OnCompleted(async () =>
        {
            try
            {
                await mark.ExecuteAsync(found.KeyId, CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The database went away between the question and this note: the next request notes it.
            }
        });
    }
}
