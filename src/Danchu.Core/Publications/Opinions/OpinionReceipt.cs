using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>
/// Mã theo dõi: 32 hexadecimal digits of chance that whoever sends an opinion is given.
/// Who has it reads what became of the opinion; the program keeps its hash.
/// </summary>
public static class OpinionReceipt
{
    private const int Bytes = 16;

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether an opinion was sent with this code.</summary>
    internal static async Task<bool> IsGivenAsync(this DanchuDatabase database, string code, CancellationToken cancellationToken) =>
        HashOf(code) is { } hash && await database.Opinions.AnyAsync(o => o.Receipt == hash, cancellationToken);

    /// <summary>Null of what cannot be a code.</summary>
    public static byte[]? HashOf(string code) =>
        code.Length == 2 * Bytes && code.All(char.IsAsciiHexDigitLower) ? SHA256.HashData(Encoding.ASCII.GetBytes(code)) : null;
}
