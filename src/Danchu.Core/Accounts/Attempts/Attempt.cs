namespace Danchu.Core.Accounts.Attempts;

/// <summary>An attempt at a password, counted as a failure until it turns out right.</summary>
/// <param name="Key">Whose password, and by whom.</param>
/// <param name="Wait">Longer than nothing when earlier failures are too fresh: the password is then not looked at.</param>
/// <param name="IsFirstSlowed">The first that came too early since the last failure: worth a line in the security records.</param>
/// <param name="OnlyPair">Counted for this source on this name alone, because it is known to be the person's own.</param>
public sealed record Attempt(AttemptKey Key, TimeSpan Wait, bool IsFirstSlowed, bool OnlyPair)
{
    public bool IsTooSoon => Wait > TimeSpan.Zero;
}

/// <summary>Whose password is tried, and by what.</summary>
/// <param name="Name">Hash of the name as it was typed, whether or not there is such a person.</param>
/// <param name="Source">An address, a browser that its owner signed in with before, or a page that only its owner reaches.</param>
/// <param name="IsOwn">The source belongs to the person: what strangers do elsewhere does not slow it.</param>
public sealed record AttemptKey(string Name, string Source, bool IsOwn);
