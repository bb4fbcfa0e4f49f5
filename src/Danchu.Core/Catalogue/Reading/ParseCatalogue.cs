using Danchu.Core.Duties;
using Danchu.Core.Entries.Papers;
using Danchu.Core.Files;
using Danchu.Core.Holidays;
using Danchu.Core.Law;
using Danchu.Core.Outlines;
using Danchu.Core.Proposals;
using Danchu.Core.Registers;
using Danchu.Core.Reuse;
using Danchu.Core.Rules;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Reads the whole folder catalogue/: all of it, or all its errors and nothing else.</summary>
public static class ParseCatalogue
{
    public static ParseResult<CatalogueFiles> From(string folder)
    {
        var errors = new ErrorList();
        var kinds = ParseKinds.From(Yaml("organisations/kinds.yaml"), errors);
        var lines = ParseReportingLines.From(Yaml("organisations/lines.yaml"), errors);
        var calendars = ParseCalendars.From(Yaml("periods/calendars.yaml"), errors);
        var indicators = ParseIndicators.From(SourceText.FromFile(folder, "indicators/indicators.csv", SourceText.CsvLimit, errors), errors);
        IfThere("indicators/phrases.csv", source => ParsePhrases.Into(indicators, source, errors));

        IfThere("indicators/breakdowns.csv", source => ParseBreakdowns.Into(indicators, source, errors));
        var legalDocuments = ParseLegalDocuments.From(SourceText.FromFile(folder, "law/legal-documents.csv", SourceText.CsvLimit, errors), errors);

        IfThere(StockPhrases.File, source => StockPhrases.Parse(source, errors));
        IfThere(RegisterGroups.File, source => RegisterGroups.Parse(source, errors));
        IfThere(PaperWording.File, source => PaperWording.Parse(ParseYaml.From(source, errors)));
        IfThere(ProposalTerms.File, source => ProposalTerms.Parse(ParseYaml.From(source, errors)));
        var names = KnownNames.Of(kinds, lines, calendars, indicators);
        var outlines = EachYaml("outlines", (source, map) => ParseOutline.From(source, map, names));
        var forms = EachYaml("forms", (source, map) => ParseForm.From(source, map, names));
        var rubrics = EachYaml("rubrics", (source, map) => ParseRubric.From(source, map, names));
        List<InFile<ValidationRule>> rules = Directory.Exists(Path.Combine(folder, "rules"))
            ? [.. EachYaml("rules", (source, map) => ParseRules.From(source, map, names, forms)).SelectMany(file => file)]
            : [];
        var registers = Directory.Exists(Path.Combine(folder, "registers"))
            ? new CheckRegisters(EachYaml("registers", (source, map) => ParseRegister.From(source, map, names)), names).All()
            : [];
        var sentences = new ParseSentences(names, registers);
        List<DraftSentence> said = Directory.Exists(Path.Combine(folder, "sentences"))
            ? [.. EachYaml("sentences", (_, map) => sentences.From(map)).SelectMany(file => file)]
            : [];
        ParseHolidays.FromFolder(folder, errors);
        var duties = new ParseDuties(names, registers, legalDocuments);
        List<InFile<Duty>> owed = Directory.Exists(Path.Combine(folder, "duties"))
            ? [.. EachYaml("duties", duties.From).SelectMany(file => file)]
            : [];
        CheckVersions.Duties(owed, errors);
        CheckVersions.Registers(registers, errors);
        CheckVersions.Outlines(outlines, errors);
        CheckVersions.Forms(forms, errors);
        CheckVersions.Rubrics(rubrics, errors);
        CheckVersions.Rules(rules, errors);
        if (errors.Count == 0)
        {
            // Of a folder that is whole: without its forms everything is asked by nobody.
            CheckAsked.All(indicators, outlines, forms, registers, owed, errors);
        }

        return new(new CatalogueFiles(kinds, lines, calendars, indicators, outlines, forms, rubrics, rules, registers, said, owed, legalDocuments), errors);

        // A folder may do without; what is there is whole.
        void IfThere(string file, Action<SourceText?> read)
        {
            if (File.Exists(Path.Combine(folder, file)))
            {
                var limit = file.EndsWith(".csv", StringComparison.Ordinal) ? SourceText.CsvLimit : SourceText.YamlLimit;
                read(SourceText.FromFile(folder, file, limit, errors));
            }
        }

        YamlMap? Yaml(string file) => ParseYaml.From(SourceText.FromFile(folder, file, SourceText.YamlLimit, errors), errors);

        List<T> EachYaml<T>(string subfolder, Func<SourceText, YamlMap, T> read) =>
            [.. ListFiles.Of(folder, subfolder, ".yaml", errors)
                .Select(file => SourceText.FromFile(folder, file, SourceText.YamlLimit, errors))
                .Select(source => (Source: source, Map: ParseYaml.From(source, errors)))
                .Where(pair => pair.Map is not null)
                .Select(pair => read(pair.Source!, pair.Map!))];
    }
}
