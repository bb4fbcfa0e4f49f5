using Danchu.Core.Files;
using Danchu.Core.Law;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Reads the folder catalogue/ whole: either every file holds, or all that is wrong is told and nothing is given.</summary>
public static class ReadCatalogue
{
    public static ReadResult<CatalogueFiles> From(string folder)
    {
        var errors = new ErrorList();
        var kinds = ReadKinds.From(Yaml("organisations/kinds.yaml"), errors);
        var lines = ReadLines.From(Yaml("organisations/lines.yaml"), errors);
        var calendars = ReadCalendars.From(Yaml("periods/calendars.yaml"), errors);
        var indicators = ReadIndicators.From(SourceText.FromFile(folder, "indicators/indicators.csv", SourceText.CsvLimit, errors), errors);
        var legalDocuments = ReadLegalDocuments.From(SourceText.FromFile(folder, "law/legal-documents.csv", SourceText.CsvLimit, errors), errors);

        var names = KnownNames.Of(kinds, lines, calendars, indicators);
        var outlines = EachYaml("outlines", (source, map) => ReadOutline.From(source, map, names));
        var forms = EachYaml("forms", (source, map) => ReadForm.From(source, map, names));
        var rubrics = EachYaml("rubrics", (source, map) => ReadRubric.From(source, map, names));
        CheckVersions.Outlines(outlines, errors);
        CheckVersions.Forms(forms, errors);
        CheckVersions.Rubrics(rubrics, errors);

        return new(new CatalogueFiles(kinds, lines, calendars, indicators, outlines, forms, rubrics, legalDocuments), errors);

        YamlMap? Yaml(string file) => ReadYaml.From(SourceText.FromFile(folder, file, SourceText.YamlLimit, errors), errors);

        List<T> EachYaml<T>(string subfolder, Func<SourceText, YamlMap, T> read) =>
            [.. ListFiles.Of(folder, subfolder, ".yaml", errors)
                .Select(file => SourceText.FromFile(folder, file, SourceText.YamlLimit, errors))
                .Select(source => (Source: source, Map: ReadYaml.From(source, errors)))
                .Where(pair => pair.Map is not null)
                .Select(pair => read(pair.Source!, pair.Map!))];
    }
}
