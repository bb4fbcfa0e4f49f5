namespace Danchu.Core.Files;

/// <summary>Lists the files of a catalogue folder; at most 2,000.</summary>
internal static class ListFiles
{
    private const int MaximumFiles = 2000;

    /// <summary>
    /// Files of one folder in a fixed order, named from the root with "/". A file with another ending is an error, not passed over:
    /// somebody put it there to be read. Only README.md and hidden files may lie next to them.
    /// </summary>
    public static IReadOnlyList<string> Of(string root, string folder, string ending, ErrorList errors)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
        {
            errors.Add(folder, 1, "thiếu thư mục này.");
            return [];
        }

        var names = Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            .Where(name => !name.StartsWith('.') && !string.Equals(name, "README.md", StringComparison.Ordinal)).Take(MaximumFiles + 1).ToList();
        if (names.Count > MaximumFiles)
        {
            errors.Add(folder, 1, $"thư mục có quá {MaximumFiles} tệp.");
        }

        foreach (var name in names.Where(name => !name.EndsWith(ending, StringComparison.Ordinal)))
        {
            errors.Add($"{folder}/{name}", 1, $"tên tệp ở thư mục này phải kết thúc bằng “{ending}”.");
        }

        return [.. names.Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Select(name => $"{folder}/{name}")];
    }
}
