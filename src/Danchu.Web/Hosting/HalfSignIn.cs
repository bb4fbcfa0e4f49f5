using System.Globalization;
using System.Security.Claims;
using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Web.Hosting;

/// <summary>
/// Between the right password and the right code: a cookie for ten minutes that says whose password was right and opens nothing but the page that asks for
/// the code.
/// </summary>
internal static class HalfSignIn
{
    public const string Scheme = "Danchu.Code";

    private const string Stamp = "stamp";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "danchu-code";
        options.Cookie.Path = Address.SignIn.Code();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        options.SlidingExpiration = false;
    }

    public static Task BeginAsync(HttpContext context, Person person)
    {
        Claim[] claims = [new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(Stamp, person.SecurityStamp ?? "")];
        return context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    /// <summary>The person whose password was right, as long as it still is theirs and the account is open.</summary>
    public static async Task<Person?> FindAsync(HttpContext context, UserManager<Person> people)
    {
        var half = await context.AuthenticateAsync(Scheme);
        if (!Guid.TryParse(half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var person = await people.FindByIdAsync(id.ToString());
        return person is { Disabled: false, TwoFactorEnabled: true }
            && string.Equals(person.SecurityStamp, half.Principal?.FindFirstValue(Stamp), StringComparison.Ordinal) ? person : null;
    }

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);
}
