using System.Security.Claims;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Web.Hosting;

/// <summary>The last step of signing in: the session in the database, its cookie, and the browser is known from now on.</summary>
public sealed class LetIn(BeginSession beginSession, SignInManager<Person> signIn, KnownBrowser knownBrowser)
{
    /// <summary>The claim of the cookie that names the session.</summary>
    public const string SessionClaim = "danchu:session";

    public async Task ExecuteAsync(HttpContext context, Person person, CancellationToken cancellationToken)
    {
        var session = await beginSession.ExecuteAsync(person, cancellationToken);
        await ContinueAsync(person, session);
        knownBrowser.Remember(context, person.Id);
    }

    /// <summary>The same session goes on with a new cookie, after the password was changed in it.</summary>
    public Task ContinueAsync(Person person, Guid session) =>
        signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim(SessionClaim, session.ToString("N"))]);
}
