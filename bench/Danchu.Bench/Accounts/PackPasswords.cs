using System.Globalization;
using Danchu.Core.Accounts.Passwords;

namespace Danchu.Bench.Accounts;

/// <summary>Makes Core's list of common passwords from a text file, one a line, the most used first: no measurement, but made once and seldom again.</summary>
internal static class PackPasswords
{
    private const int Most = 100_000;

    public static int Run(string[] args)
    {
        if (args is not [var list, var made])
        {
            return Usage.Print();
        }

        var packed = CommonPasswords.Pack(File.ReadLines(list).Take(Most));
        File.WriteAllBytes(made, packed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{packed.Length / CommonPasswords.Entry} passwords, {packed.Length} bytes"));
        return 0;
    }
}
