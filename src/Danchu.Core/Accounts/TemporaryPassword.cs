using System.Security.Cryptography;

namespace Danchu.Core.Accounts;

/// <summary>A password to be read out or written on paper once: no letters that look alike; 59 bits.</summary>
internal static class TemporaryPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>One that keeps our own rules: a short user name could turn up in it by chance.</summary>
    public static string For(string userName)
    {
        string password;
        do
        {
            password = $"{Group()}-{Group()}-{Group()}";
        }
        while (password.Contains(userName, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 5);

        return password;
    }

    private static string Group() => RandomNumberGenerator.GetString(Letters, 4);
}
