using System.Diagnostics.Metrics;

namespace Danchu.Core.Accounts.Attempts;

/// <summary>What attempts at passwords came to, for whoever listens: how many, never whose.</summary>
internal static class SignInMeter
{
    private static readonly Meter Meter = new("Danchu.SignIn");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("danchu.sign_ins", description: "Attempts at passwords, by outcome.");

    /// <param name="outcome">"right", "wrong", "slowed", "refused" (disabled, temporary password too old).</param>
    public static void Count(string outcome) => Attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
