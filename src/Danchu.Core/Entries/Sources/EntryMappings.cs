using Danchu.Core.Files;

namespace Danchu.Core.Entries.Sources;

/// <summary>The mappings of catalogue/exchange, read once; a file that cannot be read is left out, and <see cref="Errors"/> says why.</summary>
public sealed record EntryMappings(IReadOnlyList<EntryMapping> All, IReadOnlyList<FileError> Errors)
{
    public const string Folder = "exchange";

    public EntryMapping? Find(string key) => All.FirstOrDefault(mapping => string.Equals(mapping.Key, key, StringComparison.Ordinal));

    public static EntryMappings From(CatalogueFolder catalogue)
    {
        var (errors, all) = (new ErrorList(), new List<EntryMapping>());
        var folder = Path.Combine(catalogue.Path, Folder);
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var (before, file) = (errors.Count, $"{Folder}/{Path.GetFileName(path)}");
            var mapping = EntryMapping.Parse(ParseYaml.From(SourceText.FromFile(catalogue.Path, file, SourceText.YamlLimit, errors), errors));
            if (mapping is not null && errors.Count == before)
            {
                all.Add(mapping);
            }
        }

        return new EntryMappings(all, errors.Sorted());
    }
}
