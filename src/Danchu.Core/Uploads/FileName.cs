using Danchu.Core.Operations;

namespace Danchu.Core.Uploads;

/// <summary>
/// The name under which an uploaded file is kept and served: what its sender called it, without path, control and direction marks or what a file system takes
/// amiss, and with the extension of the kind that was found in it.
/// </summary>
public static class FileName
{
    public const int Limit = 120;

    private const string Forbidden = "<>:\"/\\|?*";

    // Windows takes these for devices, whatever follows the point.
    private static readonly string[] Devices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })];

    public static string Of(string name, FileKind kind)
    {
        var last = LastPart(name);
        var stem = FileKind.OfExtension(Path.GetExtension(last)) is { } named && named == kind ? Path.GetFileNameWithoutExtension(last) : last;
        return Safe(stem, Limit - kind.Extension.Length) + kind.Extension;
    }

    /// <summary>For a file that may have been kept before names were ours.</summary>
    public static string Served(string name, string contentType) => FileKind.OfContentType(contentType) is { } kind ? Of(name, kind) : Safe(name, Limit);

    /// <summary>As it may be shown in a message to who sent it.</summary>
    internal static string Shown(string name) => LastPart(name) is { Length: > Limit } longName ? longName[..Limit] + "…" : LastPart(name);

    private static string LastPart(string name) => InputText.Line(name.Replace('\\', '/').Split('/')[^1]);

    private static string Safe(string stem, int limit)
    {
        var clean = string.Concat(stem.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim(' ', '.');
        clean = clean.Length <= limit ? clean : clean[..limit].TrimEnd(' ', '.');
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
        {
            clean = clean[..^1];
        }

        return clean.Length == 0 ? "tep"
            : Devices.Contains(clean.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase) ? "tep-" + clean
            : clean;
    }
}
