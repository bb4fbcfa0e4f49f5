namespace Danchu.Core.Accounts.Sessions;

/// <summary>
/// How long a browser stays signed in. Four hours at rest outlast a lunch break and a meeting, fourteen in all an office day that ends late: nobody is signed
/// in overnight. What was typed when one ends is not lost, so neither need be longer.
/// </summary>
public sealed record SessionLimits
{
    /// <summary>Without any request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Since the password was given.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromHours(14);

    /// <summary>The last request is noted so seldom, to spare the database.</summary>
    internal TimeSpan Noted => TimeSpan.FromMinutes(Math.Min(5, Idle.TotalMinutes / 8));

    /// <summary>Why a session is over at this moment, or null.</summary>
    public string? Over(DateTimeOffset beganAt, DateTimeOffset seenAt, DateTimeOffset now) =>
        now - seenAt > Idle ? "để lâu không dùng" : now - beganAt > Whole ? "hết thời gian của phiên" : null;
}
