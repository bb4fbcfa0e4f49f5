using System.Globalization;
using System.Security.Cryptography;
using Danchu.Core.Accounts.Attempts;
using Microsoft.AspNetCore.DataProtection;

namespace Danchu.Web.Hosting;

/// <summary>
/// A cookie that says who signed in with this browser before, sealed with the program's keys: strangers who fail elsewhere do not slow its owner. It lets
/// nobody in and names nobody in clear.
/// </summary>
public sealed class KnownBrowser(IDataProtectionProvider protection)
{
    private const string Cookie = "danchu-browser";

    // An office's shared machine; the oldest makes room.
    private const int MostPeople = 12;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("Danchu.KnownBrowser");

    /// <summary>Who signed in with this browser before, or null.</summary>
    public SeenBrowser? Find(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 2000 } value)
        {
            return null;
        }

        try
        {
            var ids = protector.Unprotect(value).Split(' ').Select(id => Guid.Parse(id, CultureInfo.InvariantCulture)).ToList();
            return new SeenBrowser(ids[0], ids[1..]);
        }
        catch (CryptographicException)
        {
            // Made up, too old, or of keys that are gone: a browser like any other.
            return null;
        }
    }

    /// <summary>This person signed in with it now.</summary>
    public void Remember(HttpContext context, Guid person)
    {
        var known = Find(context);
        var people = (known?.People ?? []).Where(p => p != person).Append(person).TakeLast(MostPeople);
        var text = $"{known?.Id ?? Guid.NewGuid():N} {string.Join(' ', people.Select(p => p.ToString("N")))}";
        context.Response.Cookies.Append(Cookie, protector.Protect(text), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Kept,
        });
    }
}
