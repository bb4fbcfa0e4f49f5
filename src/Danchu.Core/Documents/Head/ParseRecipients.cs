using Danchu.Documents;

namespace Danchu.Core.Documents.Head;

/// <summary>Nơi nhận from lines as people type them: "- UBND huyện (b/c);", and the last one "- Lưu: VT." that names the archive.</summary>
internal static class ParseRecipients
{
    public static Recipients? From(IReadOnlyList<string> lines)
    {
        var bare = lines.Select(line => line.Trim().TrimStart('-', ' ').TrimEnd(';', '.', ',')).Where(line => line.Length > 0).ToList();
        if (bare.Count == 0)
        {
            return null;
        }

        return bare[^1].StartsWith("Lưu", StringComparison.OrdinalIgnoreCase)
            ? new Recipients(bare[..^1].ToSequence()) { Archive = bare[^1]["Lưu".Length..].TrimStart(':', ' ') }
            : new Recipients(bare.ToSequence());
    }
}
