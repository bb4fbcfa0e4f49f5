using System.Security.Cryptography;

namespace Danchu.Core.Accounts;

/// <summary>A password to be read out or written on paper once: no letters that look alike; 60 bits.</summary>
internal static class TemporaryPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Letters, 4), RandomNumberGenerator.GetString(Letters, 4), RandomNumberGenerator.GetString(Letters, 4));
}
