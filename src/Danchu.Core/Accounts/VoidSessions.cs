using Danchu.Core.Access;

namespace Danchu.Core.Accounts;

/// <summary>A session holds only as long as the person signs in the way they did then.</summary>
internal static class VoidSessions
{
    public static void EndSessions(this Person person)
    {
        person.SecurityStamp = Guid.NewGuid().ToString();
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
