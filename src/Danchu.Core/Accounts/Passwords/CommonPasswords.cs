using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Texts;

namespace Danchu.Core.Accounts.Passwords;

/// <summary>
/// The 100.000 passwords used most in the world, as what remains of them: four bytes of SHA-256 each, sorted. One in 40.000 other texts is taken for one
/// of them. Where they come from and how the file is made again: docs/dependencies.md.
/// </summary>
internal static class CommonPasswords
{
    public const int Entry = 4;

    private static readonly Lazy<byte[]> Entries = new(Read);

    /// <param name="folded">As <see cref="Fold"/> gives it.</param>
    public static bool Contain(string folded)
    {
        var (entries, wanted) = (Entries.Value, HashOf(folded));
        var (low, high) = (0, (entries.Length / Entry) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = BinaryPrimitives.ReadUInt32BigEndian(entries.AsSpan(middle * Entry, Entry));
            if (found == wanted)
            {
                return true;
            }

            (low, high) = found < wanted ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>Without case and diacritics: people add those last.</summary>
    public static string Fold(string password) => SearchText.Of(password);

    /// <summary>The file, made of a list with one password a line, the most used first.</summary>
    public static byte[] Pack(IEnumerable<string> passwords)
    {
        var hashes = passwords.Select(Fold).Where(p => p.Length >= 4).Select(HashOf).Distinct().Order().ToList();
        var packed = new byte[hashes.Count * Entry];
        foreach (var (at, hash) in hashes.Index())
        {
            BinaryPrimitives.WriteUInt32BigEndian(packed.AsSpan(at * Entry, Entry), hash);
        }

        return packed;
    }

    private static uint HashOf(string folded)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(folded), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    private static byte[] Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Danchu.Core.Accounts.Passwords.common-passwords.bin")
            ?? throw new InvalidOperationException("The list of common passwords is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
