using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>One rubric from anywhere, checked against the kinds and indicators of the catalogue: what somebody has in hand before it is taken into the catalogue.</summary>
public static class ReadRubricFile
{
    // What an office's table does not say of itself is taken widely: lint has nothing to say to it.
    private static readonly RubricHead Otherwise = new() { ForKinds = [.. Enum.GetValues<OrganisationKind>()], ValidFrom = new DateOnly(2000, 1, 1) };

    public static ReadResult<RubricFile> From(CatalogueFolder catalogue, string path)
    {
        var errors = new ErrorList();
        if (ReadOfficeRubric.Knows(path))
        {
            return FromOffice(catalogue, path, errors);
        }

        var names = KnownNames.Of(
            ReadKinds.From(Yaml(catalogue.Path, "organisations/kinds.yaml").Map, errors),
            [],
            [],
            ReadIndicators.From(SourceText.FromFile(catalogue.Path, "indicators/indicators.csv", SourceText.CsvLimit, errors), errors));

        // Relative to the working folder: the name stands in the errors as it was given.
        var (source, map) = Yaml("", path);
        return new(map is null ? null! : ReadRubric.From(source!, map, names), errors);

        (SourceText? Source, YamlMap? Map) Yaml(string folder, string file)
        {
            var text = SourceText.FromFile(folder, file, SourceText.YamlLimit, errors);
            return (text, ReadYaml.From(text, errors));
        }
    }

    private static ReadResult<RubricFile> FromOffice(CatalogueFolder catalogue, string path, ErrorList errors)
    {
        var rows = ReadIndicators.From(SourceText.FromFile(catalogue.Path, "indicators/indicators.csv", SourceText.CsvLimit, errors), errors);
        var indicators = rows.GroupBy(row => row.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Enum.Parse<Indicators.IndicatorKind>(group.First().Kind.ToString()), StringComparer.Ordinal);
        var rubric = Bytes(path, errors) is { } bytes
            ? ReadOfficeRubric.From(path, bytes, indicators, Otherwise with { Name = Path.GetFileNameWithoutExtension(path) }, errors)
            : null;
        return new(rubric is null ? null! : new RubricFile(path, rubric), errors);
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
            errors.Add(path, 1, File.Exists(path) ? "không mở được tệp." : "thiếu tệp này.");
            return null;
        }
    }
}
