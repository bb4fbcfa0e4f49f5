namespace Danchu.Core.Catalogue.Reading;

/// <summary>One rubric from anywhere, checked against the kinds and indicators of the catalogue: what somebody has in hand before it is taken into the catalogue.</summary>
public static class ReadRubricFile
{
    public static ReadResult<RubricFile> From(CatalogueFolder catalogue, string path)
    {
        var errors = new ErrorList();
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
}
