using System.Security.Cryptography;
using Danchu.Core.Accounts.Passwords;
using Danchu.Core.Days;

namespace Danchu.Core.Accounts;

/// <summary>A password to be read out or written on paper once: no letters that look alike; 59 bits.</summary>
internal static class TemporaryPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A week to reach the person; who comes later asks for another.</summary>
    private const int Days = 7;

    /// <summary>The last day on which one made now lets in.</summary>
    public static DateOnly LastDay(TimeProvider clock) => clock.Today().AddDays(Days);

    /// <summary>One that keeps our own rules: a short user name could turn up in it by chance.</summary>
    public static string For(string userName)
    {
        string password;
        do
        {
            password = $"{Group()}-{Group()}-{Group()}";
        }
        while (password.Contains(userName, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 5 || EasyPassword.IsCommon(password));

        return password;
    }

    private static string Group() => RandomNumberGenerator.GetString(Letters, 4);
}
