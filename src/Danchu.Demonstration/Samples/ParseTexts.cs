using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the sample texts of reports, one file for each section.</summary>
internal static class ParseTexts
{
    private const string Folder = "texts";

    public static IReadOnlyList<SampleText> From(
        string root, IReadOnlyDictionary<string, OrganisationRow> organisations, CatalogueFiles catalogue, ErrorList errors)
    {
        var path = Path.Combine(root, Folder);
        if (!Directory.Exists(path))
        {
            return [];
        }

        var texts = new List<SampleText>();
        var indicators = KnownNames.Of(catalogue).Indicators;
        foreach (var code in Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal))
        {
            if (!organisations.TryGetValue(code, out var organisation))
            {
                errors.Add($"{Folder}/{code}", 1, $"không có đơn vị “{code}”.");
                continue;
            }

            var sections = SectionsFor(KeyWords.Read<OrganisationKind>(organisation.Kind), catalogue);
            foreach (var file in ListFiles.Of(root, $"{Folder}/{code}", ".md", errors))
            {
                Add(root, file, code, sections, indicators, texts, errors);
            }
        }

        return texts;
    }

    private static void Add(
        string root,
        string file,
        string code,
        HashSet<string> sections,
        IReadOnlyDictionary<string, Indicator> indicators,
        List<SampleText> texts,
        ErrorList errors)
    {
        var section = Path.GetFileNameWithoutExtension(file);
        if (!sections.Contains(section))
        {
            errors.Add(file, 1, $"không có mục “{section}” trong đề cương dành cho loại đơn vị này.");
        }

        if (SourceText.FromFile(root, file, SourceText.MarkupLimit, errors) is { } source)
        {
            CheckTokens.In(source, indicators, errors);
            texts.Add(new SampleText(file, code, section, source.Text.TrimEnd('\n')));
        }
    }

    /// <summary>The sections that a unit of this kind writes, in any outline.</summary>
    private static HashSet<string> SectionsFor(OrganisationKind kind, CatalogueFiles catalogue) => catalogue.Outlines
        .Select(outline => outline.Value)
        .Where(outline => outline.ForKinds.Contains(kind))
        .SelectMany(outline => outline.Walk())
        .Select(entry => entry.Section)
        .Where(section => section.Writes && (section.ForKinds.Count == 0 || section.ForKinds.Contains(kind)))
        .Select(section => section.Key)
        .ToHashSet(StringComparer.Ordinal);
}
