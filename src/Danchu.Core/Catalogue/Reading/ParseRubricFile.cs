using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses a rubric from any file and checks it against the kinds and indicators of the catalogue, before it becomes part of it.</summary>
public static class ParseRubricFile
{
    // What an office's table leaves out gets values that lint accepts.
    private static readonly RubricHead Otherwise = new() { ForKinds = [.. OrganisationKinds.Reporting], ValidFrom = new DateOnly(2000, 1, 1) };

    public static ParseResult<InFile<Rubric>> From(CatalogueFolder catalogue, string path)
    {
        var errors = new ErrorList();
        if (ParseOfficeRubric.Knows(path))
        {
            return FromOffice(catalogue, path, errors);
        }

        var names = KnownNames.Of(
            ParseKinds.From(Yaml(catalogue.Path, "organisations/kinds.yaml").Map, errors),
            [],
            [],
            ParseIndicators.From(SourceText.FromFile(catalogue.Path, "indicators/indicators.csv", SourceText.CsvLimit, errors), errors));

        // Relative to the working folder: the name stands in the errors as it was given.
        var (source, map) = Yaml("", path);
        return new(map is null ? null! : ParseRubric.From(source!, map, names), errors);

        (SourceText? Source, YamlMap? Map) Yaml(string folder, string file)
        {
            var text = SourceText.FromFile(folder, file, SourceText.YamlLimit, errors);
            return (text, ParseYaml.From(text, errors));
        }
    }

    private static ParseResult<InFile<Rubric>> FromOffice(CatalogueFolder catalogue, string path, ErrorList errors)
    {
        var rows = ParseIndicators.From(SourceText.FromFile(catalogue.Path, "indicators/indicators.csv", SourceText.CsvLimit, errors), errors);
        var indicators = rows.Select(row => row.Value).GroupBy(row => row.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Kind, StringComparer.Ordinal);
        var rubric = Bytes(path, errors) is { } bytes
            ? ParseOfficeRubric.From(path, bytes, indicators, Otherwise with { Name = Path.GetFileNameWithoutExtension(path) }, errors)
            : null;
        return new(rubric is null ? null! : new InFile<Rubric>(rubric, path, 1), errors);
    }

    private static byte[]? Bytes(string path, ErrorList errors)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > ImportRubric.FileLimit })
            {
                errors.Add(path, 1, $"tệp lớn quá {ImportRubric.FileLimit / 1_000_000} MB.");
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A missing or locked file is reported like any other error of the folder.
            errors.Add(path, 1, File.Exists(path) ? "không mở được tệp." : "thiếu tệp này.");
            return null;
        }
    }
}
