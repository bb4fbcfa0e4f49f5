using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Danchu.Tests.Support;

/// <summary>An authenticator app: computes the code of a secret as RFC 4226 and 6238 say, by itself, so that the program is judged by other code.</summary>
public sealed class PhoneApp(byte[] secret)
{
    /// <summary>As a person reads the secret off the page.</summary>
    public static PhoneApp Of(string letters) => new(FromBase32(letters.Replace(" ", "", StringComparison.Ordinal)));

    public string CodeAt(DateTimeOffset moment)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, moment.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Six digits that are the code of no step near the moment.</summary>
    public string WrongCodeAt(DateTimeOffset moment)
    {
        var near = Enumerable.Range(-2, 5).Select(step => CodeAt(moment.AddSeconds(30 * step))).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, 10).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !near.Contains(code));
    }

    private static byte[] FromBase32(string letters)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in letters)
        {
            bits = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
