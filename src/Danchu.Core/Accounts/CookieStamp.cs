using Danchu.Core.Access;

namespace Danchu.Core.Accounts;

/// <summary>
/// A cookie holds only as long as the person signs in the way they did then. The sessions themselves are ended by <see cref="Sessions.EndSessions"/>, but
/// for the one that goes on with a new cookie.
/// </summary>
internal static class CookieStamp
{
    public static void VoidCookies(this Person person)
    {
        person.SecurityStamp = Guid.NewGuid().ToString();
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
